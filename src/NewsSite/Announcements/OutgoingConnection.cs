using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Announcements;

/// <summary>
/// The one way out of the site. Where a name leads is looked up when the connection is made and checked then, so that no
/// change of it in between reaches a private network. Redirects are not followed, nothing is kept between requests.
/// </summary>
internal sealed class OutgoingConnection : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeSpan _patience;
    private readonly bool _privateToo;

    public OutgoingConnection(IOptions<SiteOptions> options)
    {
        _patience = TimeSpan.FromSeconds(options.Value.AnnounceTimeoutSeconds);
        _privateToo = options.Value.AnnounceToPrivateNetworks;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxConnectionsPerServer = 2,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"NewsSite (+{options.Value.Url.GetLeftPart(UriPartial.Authority)})");
    }

    /// <returns>Why it failed, in words for the newsroom that name no address; null when the answer was a 2xx.</returns>
    public async Task<string?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return answer.IsSuccessStatusCode ? null : (int)answer.StatusCode is >= 300 and < 400
                ? $"It answered {(int)answer.StatusCode}, and redirects are not followed."
                : $"It answered {(int)answer.StatusCode}.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"It gave no answer within {_patience.TotalSeconds} s.";
        }
        catch (HttpRequestException error)
        {
            return error switch
            {
                { InnerException: PrivateNetworkException } => "Its name leads to a private network.",
                { HttpRequestError: HttpRequestError.NameResolutionError } => "Its name is not known.",
                { HttpRequestError: HttpRequestError.SecureConnectionError } => "It could not prove who it is: its certificate was refused.",
                { HttpRequestError: HttpRequestError.ConnectionError } => "Nobody answers at its address.",
                _ => $"The connection failed: {error.HttpRequestError}.",
            };
        }
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, address => ReceiverAddress.MayConnect(address, host, _privateToo));
        if (allowed.Length == 0)
            throw new PrivateNetworkException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateNetworkException() : IOException("The name leads to a private network.");
}
