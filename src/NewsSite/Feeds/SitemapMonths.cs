using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Feeds;

/// <summary>
/// The parts of the sitemap that list articles, kept over editions: a month that has not changed is not read again, and
/// keeps its bytes, its tag and its time. Takes at most as much memory as the pages do. Safe for concurrent use.
/// </summary>
internal sealed class SitemapMonths(SitemapReader sitemaps, SitemapWriter writer, IOptions<SiteOptions> options)
{
    private const string Policy = "public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400";

    private readonly PageShelf _kept = new(options.Value.PageCacheLimitBytes);
    private readonly ConcurrentDictionary<string, Lazy<Task<StoredResponse>>> _inTheMaking = new(StringComparer.Ordinal);

    /// <param name="name">Of the part: <c>2026-11</c>, or with its number <c>2026-11-2</c>.</param>
    /// <returns>Null when there is no such part.</returns>
    public async Task<StoredResponse?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (SitemapAddress.ParseMonth(name) is not { } part
            || await sitemaps.MonthAsync(part.Month, part.Number, cancellationToken) is not { } month)
            return null;

        var key = $"{name}/{month.Version}";
        if (_kept.Find(key) is { } kept)
            return kept;

        // Made once for everybody who asks, and not for the one who asked first: nobody's leaving ends it.
        var making = _inTheMaking.GetOrAdd(key, _ => new(() => MakeAsync(key, month, part.Number, CancellationToken.None)));
        return await making.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Ends what is in the making itself, whether or not anybody still waits for it.</summary>
    private async Task<StoredResponse> MakeAsync(string key, SitemapMonth month, int number, CancellationToken cancellationToken)
    {
        try
        {
            var firstDay = SitemapAddress.FirstDay(month.Month) ?? throw new InvalidOperationException($"“{month.Month}” is no month.");
            var body = new ArrayBufferWriter<byte>();
            writer.WriteEntries(await sitemaps.ArticlesAsync(firstDay, number, cancellationToken), body);
            var response = new StoredResponse(
                StatusCodes.Status200OK, body.WrittenSpan.ToArray(), SitemapWriter.ContentType, Policy, new LastModified(month.ChangedUtc),
                CompressionEffort.WhileReaderWaits);
            _kept.Store(key, response);
            return response;
        }
        finally
        {
            _inTheMaking.TryRemove(key, out _);
        }
    }
}
