using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>How the server takes autosaves.</summary>
internal enum Server
{
    Well,
    Unreachable,
    Failing,
    SignedOut,

    /// <summary>Another tab of the same person has text of its own.</summary>
    Divided,
}

/// <summary>
/// One person at an article's page that keeps the page contract, before a server that this class plays, under the policy
/// that the newsroom's pages are sent with.
/// </summary>
internal sealed class WritingDesk : IAsyncDisposable
{
    /// <summary>Some of every kind of block.</summary>
    public const string Story = "First *paragraph*.\n\n## A heading\n\n* one\n* two\n\n| a | b |\n|---|---|\n| c | d |\n\nA [link][x] and a note[^n].\n\n[x]: /to \"T\"\n\n[^n]: The note.\n";

    public const string Address = "https://newsroom.example/newsroom/articles/7/edit";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
        + "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types newsroom";

    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Dictionary<string, StringValues>> _autosaves = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private int _uploads;

    private WritingDesk(IBrowserContext context, IPage page, string html)
    {
        _context = context;
        Page = page;
        Html = html;
    }

    public IPage Page { get; }

    public string Html { get; set; }

    public Server Server { get; set; }

    public string Token { get; set; } = "token-1";

    public string Presence { get; set; } = """{ "people": [], "version": 3, "savedBy": null }""";

    /// <summary>What the server has accepted, in order.</summary>
    public IReadOnlyList<Dictionary<string, StringValues>> Autosaves => [.. _autosaves];

    /// <summary>What the page's scripts and its policy complained of.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Every address that the page asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>A sentence with which uploads are refused; null while they are taken.</summary>
    public string? Refusal { get; set; }

    public ILocator Text => Page.Locator("[role=textbox].story-text").First;

    public ILocator State => Page.Locator("[data-save-state]");

    /// <summary>The editor with this story in it.</summary>
    public static Task<WritingDesk> WriteAsync(IBrowser browser, string body) => OpenAsync(browser, NewsroomMarkup.Article(body), new()
    {
        ReducedMotion = ReducedMotion.Reduce,
        Permissions = ["clipboard-read", "clipboard-write"],
    });

    public static async Task<WritingDesk> OpenAsync(IBrowser browser, string html, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options ?? new() { ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(10_000);
        var desk = new WritingDesk(context, await context.NewPageAsync(), html);
        desk.Page.Console += (_, message) => desk.Listen(message);
        desk.Page.PageError += (_, error) => desk._complaints.Enqueue(error);
        await context.RouteAsync("**/*", desk.AnswerAsync);
        await desk.Page.GotoAsync(Address);
        return desk;
    }

    /// <summary>A button of the toolbar.</summary>
    public ILocator Tool(string name) => Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The form would send this Markdown, as soon as the page has done what it was asked for.</summary>
    public Task HasMarkdownAsync(string markdown) => Assertions.Expect(Page.Locator("textarea[name=Body]")).ToHaveValueAsync(markdown);

    /// <summary>Pastes as a browser does, with what another program put on the clipboard.</summary>
    public Task PasteAsync(string? html, string plain) => Text.EvaluateAsync(
        """
        (text, [html, plain]) => {
          const data = new DataTransfer();
          if (html) data.setData("text/html", html);
          data.setData("text/plain", plain);
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, plain });

    /// <summary>Drops or pastes files, as a browser does.</summary>
    /// <param name="html">What stands beside them on the clipboard.</param>
    public static Task GiveAsync(ILocator target, string how, string[] names, string html = "") => target.EvaluateAsync(
        """
        (target, [how, names, html]) => {
          const data = new DataTransfer();
          for (const name of names) data.items.add(new File([name], name, { type: "image/jpeg" }));
          if (html) data.setData("text/html", html);
          const { left, top } = target.getBoundingClientRect();
          const options = { bubbles: true, cancelable: true, clientX: left + 4, clientY: top + 4 };
          target.dispatchEvent(how === "drop"
            ? new DragEvent("drop", { ...options, dataTransfer: data })
            : new ClipboardEvent("paste", { ...options, clipboardData: data }));
        }
        """, new object[] { how, names, html });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>That the played server refuses is no fault of the page.</summary>
    private void Listen(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _complaints.Enqueue(message.Text);
    }

    private Task AnswerAsync(IRoute route)
    {
        var request = route.Request;
        _requests.Enqueue(request.Url);
        var address = new Uri(request.Url);
        return address.AbsolutePath switch
        {
            "/newsroom.js" => route.FulfillAsync(new() { BodyBytes = NewsroomScript.Content(), ContentType = "text/javascript" }),
            "/newsroom.css" => route.FulfillAsync(new() { Body = NewsroomScript.Style(), ContentType = "text/css" }),
            "/newsroom/antiforgery" when Server == Server.SignedOut => StatusAsync(route, HttpStatusCode.Unauthorized),
            "/newsroom/antiforgery" => JsonAsync(route, JsonSerializer.Serialize(new { token = Token })),
            "/newsroom/articles/7/presence" => Server == Server.Well ? JsonAsync(route, Presence) : StatusAsync(route, HttpStatusCode.Unauthorized),
            "/newsroom/find/articles" => JsonAsync(route, """
                [{ "headline": "Border closed", "path": "/2026/11/21/border-closed", "publishedOn": "21 November 2026", "section": "World" },
                 { "headline": "Border opened", "path": "/2026/11/22/border-opened", "publishedOn": "22 November 2026", "section": "World" }]
                """),
            "/newsroom/find/topics" => JsonAsync(route, """[{ "name": "Belarus" }, { "name": "Belfast" }]"""),
            "/newsroom/media/find" when Server == Server.SignedOut => StatusAsync(route, HttpStatusCode.Unauthorized),
            "/newsroom/media/find" => JsonAsync(route, $"[{Picture(1, "ferry.jpg", "A ferry")}, {Picture(2, "harbour.jpg", "")}, {Picture(3, "quay.jpg", "A quay")}]"),
            "/newsroom/media/upload" => UploadAsync(route),
            _ when address.AbsolutePath.StartsWith("/media/", StringComparison.Ordinal) => route.FulfillAsync(new() { BodyBytes = OnePixel, ContentType = "image/png" }),
            "/favicon.ico" => StatusAsync(route, HttpStatusCode.NoContent),
            _ when request.Method == "POST" && address.Query == "?handler=Autosave" => AutosaveAsync(route),
            _ when address.AbsolutePath.StartsWith("/newsroom/", StringComparison.Ordinal) => route.FulfillAsync(new()
            {
                Body = Html,
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy },
            }),
            _ => StatusAsync(route, HttpStatusCode.NotFound),
        };
    }

    /// <summary>A picture of the library as the server tells it; its key is its number, 32 times.</summary>
    private static string Picture(int id, string name, string alternativeText) => JsonSerializer.Serialize(new
    {
        id, key = $"{Key(id)}.jpg", name, address = $"/media/{Key(id)}.jpg", thumbnail = $"/media/thumb-{id}.png", width = 1200, height = 800,
        alternativeText, caption = "", credit = "Ada Lens", rightHasEnded = id == 2, isNew = true,
    });

    public static string Key(int id) => new((char)('0' + id), 32);

    private Task UploadAsync(IRoute route)
    {
        if (route.Request.Headers.GetValueOrDefault("x-newsroom-form") != Token)
            return StatusAsync(route, HttpStatusCode.BadRequest);
        return Refusal is { } sentence
            ? route.FulfillAsync(new() { Status = 422, Body = JsonSerializer.Serialize(new { error = sentence }), ContentType = "application/json" })
            : JsonAsync(route, Picture(4 + _uploads++, "new.jpg", ""));
    }

    private Task AutosaveAsync(IRoute route)
    {
        var form = QueryHelpers.ParseQuery(route.Request.PostData);
        switch (Server)
        {
            case Server.Unreachable:
                return route.AbortAsync("internetdisconnected");
            case Server.Failing:
                return StatusAsync(route, HttpStatusCode.InternalServerError);
            case Server.SignedOut:
                return StatusAsync(route, HttpStatusCode.Unauthorized);
            case Server.Divided:
                return route.FulfillAsync(new() { Status = 409, Body = """{ "keptUtc": "2026-11-22T14:32:05Z" }""", ContentType = "application/json" });
            default:
                if (form["__RequestVerificationToken"] != Token)
                    return StatusAsync(route, HttpStatusCode.BadRequest);
                _autosaves.Enqueue(form);
                return JsonAsync(route, """{ "savedUtc": "2026-11-22T14:32:05Z" }""");
        }
    }

    private static Task StatusAsync(IRoute route, HttpStatusCode status) => route.FulfillAsync(new() { Status = (int)status });

    private static Task JsonAsync(IRoute route, string json) => route.FulfillAsync(new() { Body = json, ContentType = "application/json" });
}
