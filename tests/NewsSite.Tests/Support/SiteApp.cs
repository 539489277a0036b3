using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;

namespace NewsSite.Tests.Support;

/// <summary>
/// The real program, started by its own Main on a data folder of its own: a migrated SQLite file, no seeds unless a
/// test names some. Dispose it at the end of the test.
/// </summary>
internal sealed class SiteApp(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Puts a test's own parts in place of the site's.</summary>
    public Action<IServiceCollection> Adjust { get; init; } = _ => { };

    public FakeClock Clock { get; } = new();

    public string DataPath => Path.Combine(_folder.Path, "data");

    public WriteGate Gate => Services.GetRequiredService<WriteGate>();

    /// <summary>A browser that follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (!Directory.Exists(DataPath))
            MigratedFile.CopyTo(DataPath);
        builder.UseSetting("Site:DataPath", DataPath);
        builder.UseSetting("Site:SeedsPath", Path.Combine(_folder.Path, "no-seeds"));
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, CallersAddress>();
            Adjust(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _folder.Dispose();
    }
}
