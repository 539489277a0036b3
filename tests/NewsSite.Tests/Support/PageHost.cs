using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Logs;

namespace NewsSite.Tests.Support;

/// <summary>
/// The site's own services and pipeline on a real port, with endpoints of the test's own beside the site's: for what is
/// about HTTP rather than about articles. Dispose it at the end of the test.
/// </summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private PageHost(Action<WebApplication> map, Action<IServiceCollection>? adjust, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "NewsSite" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Site:DataPath"] = _folder.Path;
        builder.Configuration["Site:Url"] = "https://news.example";
        builder.Configuration["AllowedHosts"] = "*";
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.AddNewsSite(serves: true);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        adjust?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseNewsSite();
        map(_app);
    }

    public FakeClock Clock { get; } = new();

    public IServiceProvider Services => _app.Services;

    public Edition Edition => Services.GetRequiredService<Edition>();

    public EditionPages Pages => Services.GetRequiredService<PageCache>().PagesAt(Clock.GetUtcNow().UtcDateTime);

    public HttpClient Browser { get; private set; } = new();

    private Uri Url => new(_app.Urls.Single());

    public static async Task<PageHost> StartAsync(
        Action<WebApplication> map, Action<IServiceCollection>? adjust = null, params (string Key, string Value)[] settings)
    {
        var host = new PageHost(map, adjust, settings);
        await host.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        await host._app.StartAsync();
        host.Browser.Dispose();
        host.Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = host.Url,
        };
        return host;
    }

    /// <summary>Sends exactly these bytes, as no HTTP client would, and reads until the server closes.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, Url.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>A GET of a target spelt exactly so.</summary>
    public Task<string> GetRawAsync(string target, string host = "127.0.0.1") =>
        SendRawAsync($"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    /// <summary>A connection whose request was sent and whose answer nobody has read yet.</summary>
    public async Task<TcpClient> AskAndWaitAsync(string target)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, Url.Port);
        await connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
