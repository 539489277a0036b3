using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>One reader on one page, in a browser context of their own, and all that went wrong on the way.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _dialogs = new();

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) => Listen(message);
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error}");
        page.Request += (_, request) => Watch(request);
        page.Dialog += async (_, dialog) =>
        {
            _dialogs.Enqueue(dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public int Status { get; private set; }

    /// <summary>Errors in the console and requests to other hosts, so far.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>What scripts have shown with <c>alert</c>, so far.</summary>
    public IReadOnlyCollection<string> Dialogs => _dialogs;

    /// <param name="html">Served at the address instead of what the site has there.</param>
    public static async Task<Visit> OpenAsync(
        IBrowser browser, Uri address, BrowserNewContextOptions? options = null, string? html = null)
    {
        var context = await browser.NewContextAsync(options);
        var visit = new Visit(context, await context.NewPageAsync(), address);
        if (html is not null)
            await visit.Page.RouteAsync(address.ToString(), route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await visit.GoAsync(address);
        return visit;
    }

    public async Task GoAsync(Uri address)
    {
        var response = await Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        Status = response?.Status ?? 0;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>
    /// That the page itself answered 404 or 410 is for the test to judge. The icon is asked for by the browser and not by
    /// the page, once in its life, and would be held against whichever page comes first.
    /// </summary>
    private void Listen(IConsoleMessage message)
    {
        var isStatus = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        var isNobodysFault = isStatus && (IsAt(message, "/favicon.ico") || (IsAt(message, _address.AbsolutePath) && Status is 0 or 404 or 410));
        if (message.Type == "error" && !isNobodysFault)
            _complaints.Enqueue($"console: {message.Text} ({message.Location})");
    }

    private static bool IsAt(IConsoleMessage message, string path) =>
        message.Location.Contains(path + ":", StringComparison.Ordinal);

    private void Watch(IRequest request)
    {
        var target = new Uri(request.Url);
        if (target.Scheme is "http" or "https" && target.Authority != _address.Authority)
            _complaints.Enqueue($"request to another host: {request.Url}");
    }
}
