using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Tests.Support;

/// <summary>
/// The site on its own server and a free port, with pages that a test adds: for what the in-memory server of
/// <see cref="SiteApp"/> cannot show, and for pages that fail.
/// </summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private bool _isStopped;

    private RunningSite(TemporaryFolder folder, WebApplication app) => (_folder, _app) = (folder, app);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<RunningSite> StartAsync(Action<WebApplication> addPages, params string[] settings)
    {
        var folder = new TemporaryFolder();
        var app = SiteHost.Build(["--Site:DataPath=" + folder.Path, "--urls=http://127.0.0.1:0", .. settings], serves: true);
        addPages(app);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        await app.StartAsync();
        return new RunningSite(folder, app);
    }

    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public Task StopAsync() => _app.StopAsync();

    /// <summary>Stops the site and reads the lines that it has logged to its file.</summary>
    public async Task<string[]> LogAsync()
    {
        _isStopped = true;
        await EndAsync();
        var files = Directory.GetFiles(Path.Combine(_folder.Path, "logs"));
        return await File.ReadAllLinesAsync(Assert.Single(files));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
            await EndAsync();
        _folder.Dispose();
    }

    /// <summary>As the program ends: disposed without having been stopped, the host takes loops that end for broken ones.</summary>
    private async Task EndAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
