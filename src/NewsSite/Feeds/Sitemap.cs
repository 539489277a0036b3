namespace NewsSite.Feeds;

/// <summary>Either every address of a small site, or the addresses of the parts of a large one.</summary>
internal sealed record Sitemap(IReadOnlyList<SitemapEntry> Entries, IReadOnlyList<string> PartPaths);

/// <param name="Path">Decoded; the one address of a page that answers 200 and may be indexed.</param>
/// <param name="ChangedUtc">When what the page says last changed; null where that is not known.</param>
internal sealed record SitemapEntry(string Path, DateTime? ChangedUtc);

/// <summary>An article that is new enough for the news sitemap.</summary>
internal sealed record NewsEntry(string Path, string Headline, string? Language, DateTime PublishedUtc);

/// <summary>What has so many pages that a sitemap lists it in parts.</summary>
internal enum SitemapList
{
    Articles,
    Topics,
    Authors,
    Stories,
}
