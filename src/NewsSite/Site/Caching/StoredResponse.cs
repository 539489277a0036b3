using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Site.Caching;

/// <summary>
/// An answer that is the same for everyone: written to any number of requests, with its headers formatted once and its
/// body compressed at most once for each coding, when somebody first asks for it. Once it is compressed, the plain body
/// is kept only for readers who ask for that: nearly all take gzip or Brotli, and four times as many pages fit into
/// memory. Safe for concurrent use.
/// </summary>
internal sealed class StoredResponse
{
    public const int NoArticle = 0;

    private readonly Lock _compression = new();
    private readonly int _plainLength;
    private readonly string _contentType;
    private readonly string _cacheControl;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly LastModified _changed;
    private readonly CompressionEffort _effort;
    private readonly bool _compressible;
    private readonly string _entityTag;
    private byte[]? _plain;
    private byte[]? _brotli;
    private byte[]? _gzip;
    private bool _plainAsked;
    private bool _incompressible;

    /// <param name="headers">What the page set beside the content type and the caching headers.</param>
    public StoredResponse(
        int status, byte[] body, string contentType, string cacheControl, LastModified changed,
        CompressionEffort effort, params KeyValuePair<string, StringValues>[] headers)
    {
        Status = status;
        _plain = body;
        _plainLength = body.Length;
        _contentType = contentType;
        _cacheControl = cacheControl;
        _changed = changed;
        _effort = effort;
        _headers = headers;
        _compressible = body.Length > 0 && IsText(contentType);
        _entityTag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
    }

    public int Status { get; }

    /// <summary>The article that this is the page of; <see cref="NoArticle"/> for anything else, a withdrawal too.</summary>
    public int ArticleId { get; init; } = NoArticle;

    /// <summary>Nothing here or gone, and not a word about it: the status page says it.</summary>
    public bool IsBareRefusal =>
        _plainLength == 0 && Status is (StatusCodes.Status404NotFound or StatusCodes.Status410Gone);

    /// <summary>Memory of the body in all the forms that are kept.</summary>
    public int SizeBytes =>
        (Volatile.Read(ref _plain)?.Length ?? 0) + (Volatile.Read(ref _brotli)?.Length ?? 0) + (Volatile.Read(ref _gzip)?.Length ?? 0);

    /// <summary>Called after <see cref="SizeBytes"/> has changed.</summary>
    public Action? Resized { get; set; }

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
        if (!_compressible || _incompressible)
            return Plain();

        switch (AcceptEncoding.Preferred(request.Headers.AcceptEncoding))
        {
            case ContentCoding.Brotli when Compressed(ref _brotli, ContentCoding.Brotli) is { } brotli:
                headers.ContentEncoding = "br";
                return brotli;
            case ContentCoding.Gzip when Compressed(ref _gzip, ContentCoding.Gzip) is { } gzip:
                headers.ContentEncoding = "gzip";
                return gzip;
            default:
                return Plain();
        }
    }

    private byte[] Plain()
    {
        _plainAsked = true;
        if (Volatile.Read(ref _plain) is { } kept)
            return kept;

        byte[] plain;
        lock (_compression)
        {
            plain = PlainLocked();
            Volatile.Write(ref _plain, plain);
        }

        Resized?.Invoke();
        return plain;
    }

    /// <summary>Null when compression would lengthen the body.</summary>
    private byte[]? Compressed(ref byte[]? kept, ContentCoding coding)
    {
        if (Volatile.Read(ref kept) is { } made)
            return made;

        lock (_compression)
        {
            if (kept is not null || _incompressible)
                return kept;
            var compressed = Compressor.Compress(PlainLocked(), coding, _effort);
            _incompressible = compressed is null;
            Volatile.Write(ref kept, compressed);
            if (compressed is not null && !_plainAsked)
                Volatile.Write(ref _plain, null);
        }

        Resized?.Invoke();
        return kept;
    }

    private byte[] PlainLocked()
    {
        if (_plain is not null)
            return _plain;
        return _brotli is not null
            ? Compressor.Decompress(_brotli, ContentCoding.Brotli, _plainLength)
            : Compressor.Decompress(_gzip ?? throw new InvalidOperationException("A body without any form."), ContentCoding.Gzip, _plainLength);
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("javascript", StringComparison.OrdinalIgnoreCase);
}
