using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsSite.Import.Language;

/// <summary>Cuts a paragraph into words. One pass, no regular expression: every imported file goes through here.</summary>
/// <remarks>
/// What runs once a character or a word in this folder is compiled at full strength at once: an import of thousands of
/// files is over before the runtime's tiers have climbed (two thirds of its time was spent below the top one).
/// </remarks>
internal static class Words
{
    /// <summary>After these a full stop ends no sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "rev", "hon",
        "jr", "sr", "vs", "no", "inc", "ltd", "co", "corp", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationOf =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> AfterLink = SearchValues.Create(" \t\n\"<>«»“”()[]");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Word> Of(string paragraph)
    {
        var words = new List<Word>(paragraph.Length / 5);
        var at = 0;
        var before = '.';
        var quoted = false;
        while (at < paragraph.Length)
        {
            var letter = paragraph[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (!char.IsLetterOrDigit(letter))
            {
                quoted = IsQuote(letter) && at + 1 < paragraph.Length && !char.IsWhiteSpace(paragraph[at + 1]);
                before = Stronger(before, letter);
                at++;
            }
            else
            {
                var end = EndOfWord(paragraph, at, out var isLink);
                var length = WithoutPossessive(paragraph, at, end);
                var opens = words.Count == 0 || before is '.' || quoted;
                words.Add(new Word(at, length, char.IsUpper(letter) && !isLink, length < end - at, opens, quoted, isLink, before));
                at = end;
                before = ' ';
                quoted = false;
                if (at < paragraph.Length && paragraph[at] == '.' && BelongsToWord(paragraph, words[^1]))
                    at++;
            }
        }

        return words;
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '«' or '»' or '„' or '‘' or '\'';

    /// <summary>One character for a run of punctuation: a sentence's end beats everything, then what came first.</summary>
    private static char Stronger(char before, char letter) =>
        letter is '.' or '!' or '?' or '…' or '•' ? '.' : before == ' ' ? letter : before;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndOfWord(string text, int start, out bool isLink)
    {
        var rest = text.AsSpan(start);
        isLink = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isLink)
            return start + EndOfLink(rest);

        var end = start + 1;
        while (end < text.Length && (IsPartOfWord(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            end++;
        return end < text.Length && text[end] is '\'' or '’' && text[end - 1] == 's' ? end + 1 : end;
    }

    private static int EndOfLink(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(AfterLink);
        return (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?'’").Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsPartOfWord(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInner(char letter) => letter is '-' or '‑' or '\'' or '’' or '.' or '&';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WithoutPossessive(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
            return word.Length - 2;
        return word[^1] is '\'' or '’' ? word.Length - 1 : word.Length;
    }

    /// <summary>The full stop of an initial ("J. Smith"), of "U.S." and of an abbreviation is no end of a sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool BelongsToWord(string text, Word word)
    {
        var letters = word.In(text);
        return (letters.Length == 1 && word.IsCapital) || (word.IsCapital && letters.Contains('.') && letters.Length <= 6)
            || AbbreviationOf.Contains(letters);
    }
}
