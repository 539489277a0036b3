using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsSite.Data;

namespace NewsSite.Site;

/// <summary>On which addresses the site listens and how much of a request it takes.</summary>
internal static class Listening
{
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Readers send no bodies; what takes an upload raises this for its own endpoint.</summary>
    private const int BodyLimitBytes = 64 * 1024;

    /// <summary>A search of 10,000 characters is answered, and an encoded one takes up to twelve bytes.</summary>
    private const int RequestLineLimitBytes = 128 * 1024;

    private const int HeadersLimitBytes = 16 * 1024;
    private const int HeaderCountLimit = 64;

    /// <summary>Below the number of files that a process may usually open, so that the database can still open its own.</summary>
    private const int ConnectionLimit = 20_000;

    /// <summary>Half a request does not hold a connection: what slow-header attacks live on.</summary>
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Longer than the 60 s for which common proxies keep theirs, so that the proxy, not the site, closes first.</summary>
    private static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(75);

    /// <param name="urls">What configuration says, addresses separated by semicolons; null means the default.</param>
    public static void AddListening(this WebApplicationBuilder builder, string? urls)
    {
        if (urls is null)
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(Limit);
    }

    /// <summary>
    /// Starts the server, and says in one sentence why it cannot: the address is taken, is not this machine's, is reserved.
    /// </summary>
    /// <exception cref="StartupException">No address could be opened.</exception>
    public static async Task OpenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await StartAsync(app, cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new StartupException(
                $"Another program is already using the address {Quoted(error.Message)}. "
                + "Stop it, or choose another address with --urls=http://localhost:5081.");
        }
        catch (SocketException error)
        {
            throw new StartupException(
                $"The site cannot listen on its address: {error.Message}. Choose another with --urls, for example --urls={DefaultAddress}.");
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException && IsOfTheServer(error))
        {
            throw new StartupException(
                $"The site cannot listen on its address: {error.Message.Split('\n')[0].TrimEnd()} "
                + $"Choose another with --urls, for example --urls={DefaultAddress}.");
        }
    }

    /// <summary>What runs in the background began before the server: it ends in order when that cannot start.</summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static bool IsOfTheServer(Exception error) =>
        error.Source?.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = RequestLineLimitBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeadersLimitBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeaderCountLimit;
        kestrel.Limits.MaxRequestBodySize = BodyLimitBytes;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = KeepAliveTimeout;
        kestrel.Limits.MaxConcurrentConnections = ConnectionLimit;
    }

    /// <summary>The address out of Kestrel's "Failed to bind to address http://127.0.0.1:5080: address already in use."</summary>
    private static string Quoted(string message) =>
        message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':') ?? message;
}
