using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>A query as the index understands it: FTS5 expressions made of folded words and marks only.</summary>
internal sealed record Match
{
    /// <summary>All must occur.</summary>
    public required IReadOnlyList<MatchedTerm> Terms { get; init; }

    /// <summary>What the articles must belong to; each an expression.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>None may occur.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    /// <summary>Those of what is excluded that are phrases.</summary>
    public required IReadOnlyList<string> ExcludedPhrases { get; init; }

    /// <summary>A filter names what does not exist, so nothing can match.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>All that must occur; null when only the time of publication is asked for.</summary>
    public string? Wanted => All([.. Terms.Select(term => term.Expression), .. Filters]);

    /// <summary>The same without what is excluded.</summary>
    public string? Expression => Without(Wanted, Excluded);

    /// <summary>What is wanted where nothing of what is excluded occurs.</summary>
    public static string? Without(string? wanted, IReadOnlyCollection<string> excluded) =>
        wanted is null || excluded.Count == 0 ? wanted : $"({wanted}) NOT {Any(excluded)}";

    /// <summary>Each of them; null when there is none.</summary>
    public static string? All(IReadOnlyCollection<string> expressions) => expressions.Count == 0 ? null : string.Join(" AND ", expressions);

    /// <param name="words">Folded words, which hold neither quotation marks nor any other sign.</param>
    public static string Quoted(string words) => $"\"{words}\"";

    public static string Marked(char kind, int id) => $"marks : \"{SearchSchema.Mark}{kind}{id}\"";

    /// <summary>One of them; null when there is none.</summary>
    public static string? Any(IReadOnlyCollection<string> expressions) => expressions.Count switch
    {
        0 => null,
        1 => expressions.First(),
        _ => $"({string.Join(" OR ", expressions)})",
    };
}

/// <param name="Words">Expressions, one of which must occur: itself, or what it is the beginning of, the most common first.</param>
/// <param name="TopicIds">Topics in whose names the words stand; their articles match too.</param>
internal sealed record MatchedTerm(SearchTerm Term, IReadOnlyList<string> Words, IReadOnlyList<int> TopicIds)
{
    /// <summary>The expression for its words alone.</summary>
    public string Text => Match.Any(Words)!;

    public string Expression => Match.Any([Text, .. TopicIds.Select(id => Match.Marked('t', id))])!;

    /// <summary>A phrase loosened to its words: in any order, anywhere.</summary>
    public string Loose => Match.Any(
        [$"({string.Join(" AND ", Term.Words.Select(Match.Quoted))})", .. TopicIds.Select(id => Match.Marked('t', id))])!;
}
