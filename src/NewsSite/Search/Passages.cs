namespace NewsSite.Search;

/// <summary>Finds what matched in a text, and the passage of it that shows most.</summary>
/// <param name="isEnglish">Words match by their stems.</param>
internal sealed class Passages(IEnumerable<SearchTerm> terms, bool isEnglish)
{
    private const int WordsBefore = 8;
    private const int WordsInPassage = 34;

    private readonly string[][] _terms = [.. terms.Select(term => term.Words.Select(word => isEnglish && !term.IsBeginning ? EnglishStem.Of(word) : word).ToArray())];
    private readonly HashSet<string> _beginnings = [.. terms.Where(term => term.IsBeginning).Select(term => term.Words[0])];

    /// <summary>Whether the words of a phrase stand in the text one behind the other.</summary>
    public static bool Holds(string text, IReadOnlyList<string> phrase, bool isEnglish) =>
        new Passages([new SearchTerm(phrase)], isEnglish).Hits(text, Fold.Words(text)).Contains(0);

    /// <summary>The whole text, with what matched.</summary>
    public MarkedText Mark(string text)
    {
        var words = Fold.Words(text);
        return Mark(text, words, Hits(text, words), 0, text.Length);
    }

    /// <summary>About two lines of the text around what matched; its beginning where nothing did. Null for a text without a hit if <paramref name="mustHit"/>.</summary>
    public MarkedText? Passage(string text, bool mustHit)
    {
        var words = Fold.Words(text);
        var hits = Hits(text, words);
        if (mustHit && !hits.Any(hit => hit >= 0))
            return null;
        if (words.Count == 0)
            return MarkedText.Empty;

        var first = Math.Max(0, Best(hits) - WordsBefore);
        var last = Math.Min(words.Count, first + WordsInPassage);
        first = Math.Max(0, Math.Min(first, last - WordsInPassage));
        var start = first == 0 ? 0 : words[first].Start.Value;
        var end = last == words.Count ? text.Length : words[last - 1].End.Value;
        var marked = Mark(text, words, hits, start, end);
        return new MarkedText([.. Ellipsis(start > 0), .. marked.Pieces, .. Ellipsis(end < text.Length)]);
    }

    private static IEnumerable<TextPiece> Ellipsis(bool isCut) => isCut ? [new TextPiece(" … ", false)] : [];

    /// <summary>For each word the term that it belongs to, or -1.</summary>
    private int[] Hits(string text, IReadOnlyList<Range> words)
    {
        var hits = new int[words.Count];
        Array.Fill(hits, -1);
        var stems = new string?[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            for (var term = 0; term < _terms.Length; term++)
            {
                if (Stands(_terms[term], at))
                    Array.Fill(hits, term, at, _terms[term].Length);
            }
        }

        return hits;

        bool Stands(string[] wanted, int from)
        {
            if (from + wanted.Length > words.Count)
                return false;
            for (var offset = 0; offset < wanted.Length; offset++)
            {
                if (!IsAt(from + offset, wanted[offset]))
                    return false;
            }

            return true;
        }

        bool IsAt(int place, string wanted)
        {
            var written = text.AsSpan()[words[place]];
            if (char.IsAsciiLetter(written[0]) && char.ToLowerInvariant(written[0]) != wanted[0])
                return false;
            var folded = stems[place] ??= Folded(written);
            return _beginnings.Contains(wanted) ? Fold.Word(written).StartsWith(wanted, StringComparison.Ordinal) : folded == wanted;
        }
    }

    private string Folded(ReadOnlySpan<char> word)
    {
        var folded = Fold.Word(word);
        return isEnglish ? EnglishStem.Of(folded) : folded;
    }

    /// <summary>Where the window begins that shows the most different terms, and among those the most hits.</summary>
    private int Best(int[] hits)
    {
        var (best, bestScore) = (0, 0);
        var inside = new int[_terms.Length];
        for (var (at, end) = (0, 0); at < hits.Length; at++)
        {
            for (; end < hits.Length && end < at + WordsInPassage - WordsBefore; end++)
            {
                if (hits[end] >= 0)
                    inside[hits[end]]++;
            }

            if (hits[at] < 0)
                continue;
            var score = (inside.Count(hits => hits > 0) * 100) + Math.Min(inside.Sum(), 99);
            if (score > bestScore)
                (best, bestScore) = (at, score);
            inside[hits[at]]--;
        }

        return best;
    }

    private static MarkedText Mark(string text, IReadOnlyList<Range> words, int[] hits, int start, int end)
    {
        var pieces = new List<TextPiece>();
        var plain = start;
        for (var at = 0; at < words.Count; at++)
        {
            var (from, to) = (words[at].Start.Value, words[at].End.Value);
            if (hits[at] < 0 || from < start || to > end)
                continue;
            if (from > plain)
                pieces.Add(new TextPiece(text[plain..from], false));
            pieces.Add(new TextPiece(text[from..to], true));
            plain = to;
        }

        if (end > plain)
            pieces.Add(new TextPiece(text[plain..end], false));
        return new MarkedText(pieces);
    }
}
