using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsSite.Tests.Support;

/// <summary>Somebody else's program on this machine that is told of what the site publishes, and answers as a test wants.</summary>
internal sealed class PlayedReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private PlayedReceiver(WebApplication app) => _app = app;

    /// <summary>The status of the next answers; null gives none until the test is over.</summary>
    public int? Answer { get; set; } = StatusCodes.Status200OK;

    /// <summary>What happens once, between the next request and its answer.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public string Address => new Uri(Url, "/told").AbsoluteUri;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<PlayedReceiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new PlayedReceiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        receiver.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        _requests.Enqueue(new ReceivedRequest(
            context.Request.Method, context.Request.Path, context.Request.ContentType ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        if (Meanwhile is { } happens)
        {
            Meanwhile = null;
            await happens();
        }

        if (Answer is not { } status)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
            context.Response.Headers.Location = "/elsewhere";
    }
}

internal sealed record ReceivedRequest(
    string Method, string Path, string ContentType, IReadOnlyDictionary<string, string> Headers, string Body);
