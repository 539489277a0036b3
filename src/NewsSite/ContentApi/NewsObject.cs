using NewsSite.Feeds;

namespace NewsSite.ContentApi;

/// <summary>A published article before it is ninjs. Addresses are absolute and encoded; texts are plain unless they say otherwise.</summary>
internal sealed record NewsObject
{
    /// <summary>The article as feeds have it: identity, address, times, HTML, writers.</summary>
    public required FeedItem Item { get; init; }

    public required int ArticleId { get; init; }

    public required int Version { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The names of who wrote it, as readers are told; null when nobody is named.</summary>
    public required string? By { get; init; }

    /// <summary>Where it was written; null when it does not say.</summary>
    public required string? Located { get; init; }

    /// <summary>The type of work: news, analysis, opinion …</summary>
    public required string Genre { get; init; }

    public required string? ShortHeadline { get; init; }

    public required int WordCount { get; init; }

    /// <summary>The section first, then topics and story; what they are among IPTC's media topics last.</summary>
    public required IReadOnlyList<NewsSubject> Subjects { get; init; }

    public required IReadOnlyList<NewsSource> Sources { get; init; }

    /// <summary>Where the paper says how it works: what each says, and its address.</summary>
    public required IReadOnlyList<(string Role, string Address)> TrustIndicators { get; init; }
}

/// <param name="Relation">What it is to the article: section, topic, story or media topic.</param>
/// <param name="Address">Of our page, or of the media topic in its vocabulary.</param>
internal sealed record NewsSubject(string Relation, string Name, string Address);

/// <param name="Address">Null when the text gives none.</param>
internal sealed record NewsSource(string Name, string? Address);

/// <summary>An article in a list of changes.</summary>
/// <param name="Article">Null when readers have it no more.</param>
internal sealed record NewsChange(long Sequence, int ArticleId, NewsObject? Article);

/// <summary>A page of something, and where it goes on.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A section, topic, author or story that has published articles.</summary>
/// <param name="Address">Of its page, absolute; the parameter and slug name it in a list of articles.</param>
internal sealed record ApiGroup(string Slug, string Name, string About, string Address);
