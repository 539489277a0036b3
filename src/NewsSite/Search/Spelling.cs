namespace NewsSite.Search;

/// <summary>
/// Finds what somebody may have meant among the words of the site's own headlines. Only words that readers can find are
/// proposed, whatever the vocabulary still remembers.
/// </summary>
internal sealed class Spelling
{
    private const int LeastLength = 4;

    /// <summary>Words of one length and first letter that are compared; a million articles have fewer.</summary>
    private const int ComparedLimit = 4_000;

    private const int TriedLimit = 3;

    /// <param name="hits">That the query has as it stands.</param>
    /// <returns>Another query that has more; null when there is none.</returns>
    public string? Suggest(IndexTables index, SearchQuery query, int hits)
    {
        var text = query.Text;
        foreach (var term in query.Wanted.Where(term => !term.IsBeginning))
        {
            foreach (var word in term.Words.Where(word => word.Length >= LeastLength && !index.HasAtLeast(hits + 1, Match.Quoted(word))))
            {
                if (Nearest(index, word) is not { } better)
                    return null;
                text = Replaced(text, word, better);
            }
        }

        return text == query.Text || !HasMore(index, QueryParser.Parse(text), hits) ? null : text;
    }

    private static string? Nearest(IndexTables index, string word)
    {
        var most = word.Length < 8 ? 1 : 2;
        var near = new List<(string Word, int Distance, int Articles)>();
        foreach (var initial in new[] { word[0], word[1] }.Distinct())
        {
            for (var length = word.Length - most; length <= word.Length + most; length++)
            {
                near.AddRange(Words(index, length, initial)
                    .Select(other => (other.Word, Distance(word, other.Folded, most), other.Articles))
                    .Where(other => other.Item2 > 0 && other.Item2 <= most));
            }
        }

        return near.OrderBy(other => other.Distance).ThenByDescending(other => other.Articles).Take(TriedLimit)
            .Select(other => other.Word)
            .FirstOrDefault(other => index.HasAtLeast(1, Match.Quoted(Fold.Word(other))));
    }

    private static List<(string Folded, string Word, int Articles)> Words(IndexTables index, int length, char initial) => index.Read(
        """
        SELECT "Folded", "Word", "Articles" FROM "SearchWords"
        WHERE "Length" = $length AND "Folded" >= $from AND "Folded" < $to LIMIT $limit
        """,
        row => (row.GetString(0), row.GetString(1), row.GetInt32(2)),
        ("$length", length), ("$from", initial.ToString()), ("$to", ((char)(initial + 1)).ToString()), ("$limit", ComparedLimit));

    private static bool HasMore(IndexTables index, SearchQuery query, int hits) =>
        query.Wanted.Any() && index.HasAtLeast(hits + 1, string.Join(" AND ", query.Wanted.Select(term => Match.Quoted(term.Text))));

    /// <summary>The query with one of its words written otherwise.</summary>
    private static string Replaced(string text, string word, string better)
    {
        foreach (var place in Fold.Words(text))
        {
            if (Fold.Word(text[place]) == word)
                return text[..place.Start.Value] + better + text[place.End.Value..];
        }

        return text;
    }

    /// <summary>
    /// Letters to add, drop, exchange or swap with their neighbour until one word is the other ("optimal string alignment");
    /// more than <paramref name="most"/> is not counted exactly.
    /// </summary>
    internal static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        // Thousands of words are compared for one that was misspelt, all of them short.
        Span<int> rows = stackalloc int[3 * (other.Length + 1)];
        var before = rows[..(other.Length + 1)];
        var last = rows[(other.Length + 1)..(2 * (other.Length + 1))];
        var current = rows[(2 * (other.Length + 1))..];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > most)
                return most + 1;
            var next = before;
            before = last;
            last = current;
            current = next;
        }

        return last[other.Length];
    }
}
