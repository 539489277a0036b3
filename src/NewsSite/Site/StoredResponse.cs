using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Site;

/// <summary>
/// An answer that is the same for everyone: written to any number of requests, with its headers formatted once and its
/// body compressed at most once for each coding, when somebody first asks for it. Safe for concurrent use.
/// </summary>
internal sealed class StoredResponse
{
    private readonly Lock _compression = new();
    private readonly byte[] _body;
    private readonly string _contentType;
    private readonly string _cacheControl;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly LastModified _changed;
    private readonly CompressionEffort _effort;
    private readonly bool _compressible;
    private readonly string _entityTag;
    private byte[]? _brotli;
    private byte[]? _gzip;
    private bool _brotliTried;
    private bool _gzipTried;

    /// <param name="headers">What the page set beside the content type and the caching headers.</param>
    public StoredResponse(
        int status, byte[] body, string contentType, string cacheControl, LastModified changed,
        CompressionEffort effort, params KeyValuePair<string, StringValues>[] headers)
    {
        Status = status;
        _body = body;
        _contentType = contentType;
        _cacheControl = cacheControl;
        _changed = changed;
        _effort = effort;
        _headers = headers;
        _compressible = body.Length > 0 && IsText(contentType);
        _entityTag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
    }

    public int Status { get; }

    /// <summary>Nothing here or gone, and not a word about it: the status page says it.</summary>
    public bool IsBareRefusal =>
        _body.Length == 0 && Status is (StatusCodes.Status404NotFound or StatusCodes.Status410Gone);

    /// <summary>Memory of all the codings made so far.</summary>
    public int SizeBytes => _body.Length + (Volatile.Read(ref _brotli)?.Length ?? 0) + (Volatile.Read(ref _gzip)?.Length ?? 0);

    /// <summary>Called after <see cref="SizeBytes"/> has grown.</summary>
    public Action? Grew { get; set; }

    /// <summary>
    /// Answers with a 304, the headers alone (HEAD) or the whole. Headers that others put on the response stay. No
    /// state machine and no token: this runs for every request, and Kestrel ends a write to a lost connection itself.
    /// </summary>
    public Task WriteAsync(HttpContext context, DateTime nowUtc)
    {
        var response = context.Response;
        var headers = response.Headers;
        var request = context.Request;
        headers.CacheControl = _cacheControl;
        if (_compressible)
            headers.Vary = "Accept-Encoding";
        foreach (var (name, value) in _headers)
            headers[name] = value;

        if (Status == StatusCodes.Status200OK)
        {
            headers.ETag = _entityTag;
            headers.LastModified = _changed.HeaderAt(nowUtc);
            if (Preconditions.AlreadyHeld(request.Headers, _entityTag, _changed.UnchangedSinceUtc))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
        {
            response.StatusCode = Status;
        }

        var body = Encode(request, headers);
        if (body.Length > 0)
            headers.ContentType = _contentType;
        headers.ContentLength = body.Length;
        if (body.Length == 0 || HttpMethods.IsHead(request.Method))
            return Task.CompletedTask;

        return response.BodyWriter.WriteAsync(body).AsTask();
    }

    private byte[] Encode(HttpRequest request, IHeaderDictionary headers)
    {
        if (!_compressible)
            return _body;

        switch (AcceptEncoding.Preferred(request.Headers.AcceptEncoding))
        {
            case ContentCoding.Brotli when Once(ref _brotli, ref _brotliTried, ContentCoding.Brotli) is { } brotli:
                headers.ContentEncoding = "br";
                return brotli;
            case ContentCoding.Gzip when Once(ref _gzip, ref _gzipTried, ContentCoding.Gzip) is { } gzip:
                headers.ContentEncoding = "gzip";
                return gzip;
            default:
                return _body;
        }
    }

    private byte[]? Once(ref byte[]? made, ref bool tried, ContentCoding coding)
    {
        if (Volatile.Read(ref made) is { } done)
            return done;

        lock (_compression)
        {
            if (tried)
                return made;
            Volatile.Write(ref made, Compressor.Compress(_body, coding, _effort));
            tried = true;
        }

        Grew?.Invoke();
        return made;
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("javascript", StringComparison.OrdinalIgnoreCase);
}
