namespace NewsSite.Feeds;

/// <summary>A part of the sitemap, as its index lists it.</summary>
/// <param name="ChangedUtc">When something in it last changed; null where that is not known.</param>
internal sealed record SitemapPart(string Path, DateTime? ChangedUtc);

/// <param name="Path">Decoded; the one address of a page that answers 200 and may be indexed.</param>
/// <param name="ChangedUtc">When what the page says last changed; null where that is not known.</param>
internal sealed record SitemapEntry(string Path, DateTime? ChangedUtc)
{
    /// <summary>Of a list: the day of its newest article, or of a later change to what the page itself says.</summary>
    public static SitemapEntry OfList(string path, DateTime? newestUtc, DateTime? changedUtc) =>
        new(path, changedUtc > newestUtc || newestUtc is null ? changedUtc : newestUtc);

    /// <summary>Of the page's leading picture, decoded; null where it has none.</summary>
    public string? PicturePath { get; init; }
}

/// <summary>An article that is new enough for the news sitemap.</summary>
internal sealed record NewsEntry(string Path, string Headline, string? Language, DateTime PublishedUtc);

/// <summary>What has so many pages, beside articles, that the sitemap lists it in parts.</summary>
internal enum SitemapList
{
    Topics,
    Authors,
    Stories,
}
