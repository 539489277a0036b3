namespace NewsSite.Feeds;

/// <summary>
/// What the sitemap says of one month, by the days in the articles' addresses. Kept by triggers on articles and pictures,
/// so that the index of a million articles is a few hundred rows and a month that has not changed is known by one.
/// </summary>
internal sealed class SitemapMonth
{
    private SitemapMonth()
    {
    }

    /// <summary>As <c>2026-11</c>.</summary>
    public string Month { get; private set; } = "";

    /// <summary>How many articles the sitemap lists of it.</summary>
    public int Articles { get; private set; }

    /// <summary>When something that the sitemap says of it last changed.</summary>
    public DateTime ChangedUtc { get; private set; }

    /// <summary>Grows with every such change.</summary>
    public long Version { get; private set; }
}
