using System.Globalization;
using System.Text;

namespace NewsSite.Articles.Related;

/// <summary>The words of a text as similar texts would have them too: without case, accents, markup and plural endings.</summary>
internal static class Terms
{
    private const int ShortestWord = 3;
    private const int LongestWord = 40;
    private const int LongestAcronym = 4;

    /// <param name="text">Plain text or Markdown; addresses in it are passed over.</param>
    /// <param name="limit">Characters that are read; what follows says little that is new.</param>
    public static IEnumerable<Term> Of(string text, int limit)
    {
        if (text.Length > limit)
            text = text[..limit];
        if (!Ascii.IsValid(text))
            text = WithoutAccents(text);

        var startsSentence = true;
        for (var at = 0; at < text.Length;)
        {
            if (StartsAddress(text, at))
            {
                at = EndOfAddress(text, at);
            }
            else if (IsWithoutSpaces(text[at]))
            {
                if (at + 1 < text.Length && IsWithoutSpaces(text[at + 1]))
                    yield return new Term(text.Substring(at, 2), IsName: false);
                at++;
            }
            else if (!char.IsLetterOrDigit(text[at]))
            {
                startsSentence |= text[at] is '.' or '!' or '?' or ':' or '\n' or '“' or '"' or '„' or '«';
                at++;
            }
            else
            {
                var end = EndOfWord(text, at);
                if (TermOf(text.AsSpan(at, end - at), startsSentence) is { } term)
                    yield return term;
                (at, startsSentence) = (end, false);
            }
        }
    }

    /// <summary>Split where it may be, so that a letter and its accent, or two halves of a sign, stay together.</summary>
    private static string WithoutAccents(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        var letters = new StringBuilder(text.Length);
        foreach (var letter in whole.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters.Append(letter);
        }

        return letters.ToString();
    }

    private static bool StartsAddress(string text, int at) =>
        
        text.AsSpan(at).StartsWith("](") || text.AsSpan(at).StartsWith("https://") || text.AsSpan(at).StartsWith("http://");

    private static int EndOfAddress(string text, int at)
    {
        var end = text[at] == ']' ? text.IndexOf(')', at) : text.IndexOfAny([' ', '\n', ')'], at);
        return end < 0 ? text.Length : end + 1;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]) && !IsWithoutSpaces(text[at]))
            at++;
        return at;
    }

    /// <summary>Han and kana, which are written without spaces: there two signs beside each other are a word.</summary>
    private static bool IsWithoutSpaces(char letter) => letter is >= '\u3040' and <= '\u9FFF';

    private static Term? TermOf(ReadOnlySpan<char> word, bool startsSentence)
    {
        if (word.Length > LongestWord || !word.ContainsAnyExceptInRange('0', '9'))
            return null;
        if (word.Length is >= 2 and <= LongestAcronym && IsUpper(word))
            return new Term(word.ToString(), IsName: true);
        if (word.Length < ShortestWord)
            return null;

        var folded = Singular(word.ToString().ToLowerInvariant());
        return CommonWords.Contains(folded) ? null : new Term(folded, !startsSentence && char.IsUpper(word[0]));
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    /// <summary>The plain endings of plurals, which English shares with many: whoever spells "crisis" loses nothing.</summary>
    private static string Singular(string word)
    {
        if (word.Length <= ShortestWord + 1 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word;
        return word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }
}

/// <param name="Text">Folded; an acronym stays in capitals, so that "US" is not "us".</param>
/// <param name="IsName">It begins with a capital where nothing but a name does.</param>
internal readonly record struct Term(string Text, bool IsName)
{
    /// <summary>The same in every process: FNV-1a over UTF-16, 31 bits. Two words in a hundred thousand share a number.</summary>
    public uint Number
    {
        get
        {
            var hash = 2166136261u;
            foreach (var letter in Text)
                hash = (hash ^ letter) * 16777619u;
            return (hash ^ (hash >> 31)) & int.MaxValue;
        }
    }
}
