using System.Net;
using System.Net.Sockets;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>The real program behind a real port of this machine, with a data folder of its own.</summary>
internal sealed class Newsstand : IAsyncDisposable
{
    private Newsstand(SiteApp app, Uri address) => (App, Address) = (app, address);

    public SiteApp App { get; }

    /// <summary>What readers type; ends in a slash.</summary>
    public Uri Address { get; }

    /// <param name="settings">Pairs such as <c>("Site:SeedsPath", …)</c>; without any the site has no articles.</param>
    public static Newsstand Start(params (string Key, string Value)[] settings) => StartAt("127.0.0.1", settings);

    /// <summary>By this machine's name: passkeys belong to a name, never to a number.</summary>
    public static Newsstand StartNamed(params (string Key, string Value)[] settings) => StartAt("localhost", settings);

    private static Newsstand StartAt(string host, (string Key, string Value)[] settings)
    {
        var port = FreePort();
        var address = new Uri($"http://{host}:{port}");
        var app = new SiteApp([("environment", "Production"), ("Site:Url", address.ToString()), .. settings]);
        app.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        app.StartServer();
        return new Newsstand(app, address);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>The site must know its address before it listens, because its canonical links carry it.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
