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

    /// <summary>A filter names what does not exist, so nothing can match.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Null when only the time of publication is asked for.</summary>
    public string? Expression => Of(Terms.Select(term => term.Expression));

    /// <summary>The same with other terms: what stands for a phrase, or those that are rare.</summary>
    public string? Of(IEnumerable<string> terms)
    {
        var wanted = string.Join(" AND ", terms.Concat(Filters));
        if (wanted.Length == 0)
            return null;
        return Excluded.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", Excluded)})";
    }

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

/// <param name="Text">The expression for its words alone.</param>
/// <param name="TopicIds">Topics in whose names the words stand; their articles match too.</param>
internal sealed record MatchedTerm(SearchTerm Term, string Text, IReadOnlyList<int> TopicIds)
{
    public string Expression => Match.Any([Text, .. TopicIds.Select(id => Match.Marked('t', id))])!;

    /// <summary>A phrase loosened to its words: in any order, anywhere.</summary>
    public string Loose => Match.Any(
        [$"({string.Join(" AND ", Term.Words.Select(Match.Quoted))})", .. TopicIds.Select(id => Match.Marked('t', id))])!;
}
