using System.Text.RegularExpressions;
using NewsSite.Articles.Writing;

namespace NewsSite.Articles.Comments;

/// <summary>Where the words that a comment means stand in the text now.</summary>
/// <param name="Block">The block, counted from 0.</param>
/// <param name="Start">Of the words within the block's text, in characters.</param>
/// <param name="Length">In characters.</param>
/// <param name="IsChanged">They do not stand there word for word any more.</param>
internal sealed partial record Passage(int Block, int Start, int Length, bool IsChanged)
{
    /// <summary>Fewer words are found word for word or not at all: half of two words stands in every text.</summary>
    private const int FewestWords = 3;

    public int End => Start + Length;

    /// <summary>
    /// The words where they stand, in the block nearest to where they stood; after an edit, where most of them stand
    /// together, when that is more than half.
    /// </summary>
    /// <param name="block">Where they stood, counted from 0.</param>
    /// <returns>Null when they are not in the text any more.</returns>
    public static Passage? Find(string quote, int? block, IReadOnlyList<TextBlock> blocks)
    {
        var exact = from at in Enumerable.Range(0, blocks.Count)
                    let start = blocks[at].Text.IndexOf(quote, StringComparison.Ordinal)
                    where start >= 0
                    orderby Math.Abs(at - (block ?? 0))
                    select new Passage(at, start, quote.Length, IsChanged: false);
        return exact.FirstOrDefault() ?? FindChanged(quote, block, blocks);
    }

    private static Passage? FindChanged(string quote, int? block, IReadOnlyList<TextBlock> blocks)
    {
        var words = WordsOf(quote).ToList();
        if (words.Count < FewestWords)
            return null;

        List<string> quoted = [.. words.Select(word => word.Text)];
        var found = from at in Enumerable.Range(0, blocks.Count)
                    let densest = Densest(quoted, [.. WordsOf(blocks[at].Text)])
                    where densest.Hits * 2 > quoted.Count
                    orderby densest.Hits descending, Math.Abs(at - (block ?? 0))
                    select new Passage(at, densest.Start, densest.End - densest.Start, IsChanged: true);
        return found.FirstOrDefault();
    }

    /// <summary>Of the words that stand in both in the same order, the most that stand within as many words as were quoted and a quarter more.</summary>
    private static (int Hits, int Start, int End) Densest(List<string> quoted, List<(string Text, int Start)> text)
    {
        if (text.Count(word => quoted.Contains(word.Text)) * 2 <= quoted.Count)
            return default;

        var (common, reach) = (InOrder(quoted, text), quoted.Count + (quoted.Count / 4) + 1);
        var best = (Hits: 0, First: 0, Last: 0);
        for (var (first, last) = (0, 0); last < common.Count; last++)
        {
            while (common[last] - common[first] >= reach)
                first++;
            if (last - first + 1 > best.Hits)
                best = (last - first + 1, common[first], common[last]);
        }

        return best.Hits == 0 ? default : (best.Hits, text[best.First].Start, text[best.Last].Start + text[best.Last].Text.Length);
    }

    /// <summary>The places in the text of a longest common subsequence.</summary>
    private static List<int> InOrder(List<string> quoted, List<(string Text, int Start)> text)
    {
        var lengths = new int[quoted.Count + 1, text.Count + 1];
        for (var q = quoted.Count - 1; q >= 0; q--)
        {
            for (var t = text.Count - 1; t >= 0; t--)
                lengths[q, t] = quoted[q] == text[t].Text ? lengths[q + 1, t + 1] + 1 : Math.Max(lengths[q + 1, t], lengths[q, t + 1]);
        }

        var places = new List<int>();
        for (var (q, t) = (0, 0); q < quoted.Count && t < text.Count;)
        {
            if (quoted[q] == text[t].Text)
            {
                places.Add(t);
                (q, t) = (q + 1, t + 1);
            }
            else if (lengths[q + 1, t] >= lengths[q, t + 1])
            {
                q++;
            }
            else
            {
                t++;
            }
        }

        return places;
    }

    private static IEnumerable<(string Text, int Start)> WordsOf(string text) =>
        Word().Matches(text).Select(match => (match.Value.ToLowerInvariant(), match.Index));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
