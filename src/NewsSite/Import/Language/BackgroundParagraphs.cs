using System.Text.RegularExpressions;

namespace NewsSite.Import.Language;

/// <summary>Tells the story from the earlier events that agencies add beneath it.</summary>
internal static partial class BackgroundParagraphs
{
    /// <summary>
    /// Takes paragraphs from the end as long as they say in their first words that they look back. A paragraph in the
    /// middle of the story is never taken, and the story always keeps its first one.
    /// </summary>
    public static (IReadOnlyList<string> Body, IReadOnlyList<string> Background) Split(IReadOnlyList<string> paragraphs)
    {
        var end = paragraphs.Count;
        while (end > 1 && LooksBack().IsMatch(paragraphs[end - 1]))
            end--;
        return end == paragraphs.Count ? (paragraphs, []) : ([.. paragraphs.Take(end)], [.. paragraphs.Skip(end)]);
    }

    /// <summary>
    /// "Earlier, it was reported", "It was also reported", "As previously reported", "Previously, …", "Earlier, Reuters
    /// reported". Not "Earlier on Monday, police …" or "It was reported that …", which tell the story itself.
    /// </summary>
    [GeneratedRegex(
        """
        ^(?:
            (?:Earlier|Previously|Before\ that|Prior\ to\ that),?\ (?:it|there)\ (?:was|were|has\ been|had\ been|emerged|became)\b
          | (?:Earlier|Before\ that),\ (?:the\ |The\ )?\p{Lu}[^.!?]{0,80}?\b(?:reported|wrote|said|announced|revealed)\b
          | (?:Earlier|Before\ that),\ we\ (?:reported|wrote)\b
          | Previously,\ 
          | It\ (?:was|has\ been|had\ been)\ (?:also|earlier|previously)\ (?:reported|announced|revealed|noted|said|known|learned|learnt)\b
          | It\ also\ (?:emerged|became\ known)\b
          | As\ (?:was\ )?(?:previously|earlier)\ (?:reported|announced|noted)\b
          | As\ (?:reported|announced)\ (?:previously|earlier)\b
          | We\ (?:previously|earlier)\ (?:reported|wrote)\b
          | (?:As\ a\ reminder|Recall),\ 
          | Recall\ that\b
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LooksBack();
}
