using NewsSite.Articles;

namespace NewsSite.Search;

/// <summary>What a reader asked for, by the address of the page.</summary>
/// <param name="Page">From 1; of the order by relevance.</param>
/// <param name="Before">Key of the last result of the page before; of the order by date.</param>
internal sealed record SearchRequest(string? Typed, bool NewestFirst = false, int Page = 1, long? Before = null);

/// <summary>A page of results.</summary>
internal sealed record SearchView
{
    public required SearchQuery Query { get; init; }

    public IReadOnlyList<FoundArticle> Found { get; init; } = [];

    /// <summary>All hits, or as many as were looked at.</summary>
    public int Count { get; init; }

    /// <summary>There are more hits than were looked at: the newest of them were.</summary>
    public bool IsMore { get; init; }

    /// <summary>A spelling that finds something, where this one finds nothing or next to nothing.</summary>
    public string? Suggested { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Of the order by relevance; null on the last page.</summary>
    public int? NextPage { get; init; }

    /// <summary>Of the order by date; null on the last page.</summary>
    public long? NextBefore { get; init; }

    /// <summary>Some that are published wait to be indexed.</summary>
    public bool IsIncomplete { get; init; }
}

/// <param name="Headline">With what matched marked; so is the passage.</param>
/// <param name="Passage">From the standfirst or the story; empty where nothing of the text matched and there is none.</param>
internal sealed record FoundArticle(ArticleCard Card, MarkedText Headline, MarkedText Passage);

/// <summary>What the hits belong to: sections, topics, years.</summary>
internal sealed record Facet(string Title, IReadOnlyList<FacetChoice> Choices);

/// <param name="Query">The query that has only these.</param>
internal sealed record FacetChoice(string Name, int Count, string Query);

/// <summary>Plain text in pieces, some of which matched. Whoever shows it encodes every piece.</summary>
internal sealed record MarkedText(IReadOnlyList<TextPiece> Pieces)
{
    public static readonly MarkedText Empty = new([]);
}

internal sealed record TextPiece(string Text, bool IsHit);
