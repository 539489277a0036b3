using System.Runtime.CompilerServices;

namespace NewsSite.Import.Language;

/// <summary>Finds the proper names of a paragraph by its capitals.</summary>
internal static class NameRuns
{
    /// <summary>Words in one run. A line that is capitalised throughout is not one name.</summary>
    private const int Longest = 8;

    /// <summary>In the order of the text, titles included; none overlaps another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<NameRun> Of(string paragraph, List<Word> words)
    {
        var runs = new List<NameRun>();
        for (var at = 0; at < words.Count;)
        {
            if (!CanBegin(paragraph, words[at]))
            {
                at++;
                continue;
            }

            var run = new NameRun(at, Length(paragraph, words, at));
            if (run.Count <= Longest)
                runs.Add(run);
            at = run.Next;
        }

        return runs;
    }

    /// <summary>How many leading words are titles, or a country before one: "Pakistani Prime Minister" of Shehbaz Sharif.</summary>
    /// <param name="country">The country that stood there, if one did.</param>
    public static int Titles(string paragraph, List<Word> words, NameRun run, out string? country)
    {
        country = null;
        var dropped = CountryBeforeTitle(paragraph, words, run, out var named);
        if (dropped > 0)
            country = named;
        while (dropped < run.Count && IsTitleHere(paragraph, words, run, dropped))
            dropped++;
        return dropped;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool CanBegin(string paragraph, Word word)
    {
        if (!word.IsCapital)
            return false;

        var text = word.In(paragraph);
        return text is not ("I" or "A") && !EnglishWords.Weekdays.Contains(text) && !EnglishWords.Months.Contains(text)
            && !(word.Opens && EnglishWords.Openers.Contains(text));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Length(string paragraph, List<Word> words, int first)
    {
        var last = first;
        while (last + 1 < words.Count && !words[last].IsPossessive && words[last + 1].IsJoined)
        {
            var next = words[last + 1];
            if (next.IsCapital && GoesOn(paragraph, words, last + 1))
                last++;
            else if (Bridge(paragraph, words, first, last) is var bridge and > 0)
                last += bridge + 1;
            else
                break;
        }

        return last - first + 1;
    }

    /// <summary>Dates end a name, except that somebody may be called May.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool GoesOn(string paragraph, List<Word> words, int at)
    {
        var text = words[at].In(paragraph);
        if (text is "May")
            return at + 1 == words.Count || !char.IsAsciiDigit(paragraph[words[at + 1].Start]);
        return text is not "I" && !EnglishWords.Weekdays.Contains(text) && !EnglishWords.Months.Contains(text);
    }

    /// <summary>The number of lower-case words between this word and the next of the same name; 0 when it ends here.</summary>
    private static int Bridge(string paragraph, List<Word> words, int first, int at)
    {
        var bridge = words[at + 1].In(paragraph);
        var length = 0;
        if (bridge is "of" or "for")
        {
            if (!words.GetRange(first, at - first + 1).Exists(word => EnglishWords.Bodies.Contains(word.In(paragraph))))
                return 0;
            length = at + 2 < words.Count && words[at + 2].In(paragraph) is "the" ? 2 : 1;
        }
        else
        {
            while (length < 2 && at + 1 + length < words.Count && EnglishWords.Particles.Contains(words[at + 1 + length].In(paragraph)))
                length++;
        }

        var next = at + 1 + length;
        return length > 0 && next < words.Count && words[next].IsCapital && words[next].IsJoined
            && words[next - 1].IsJoined && GoesOn(paragraph, words, next) ? length : 0;
    }

    private static int CountryBeforeTitle(string paragraph, List<Word> words, NameRun run, out string? country)
    {
        country = null;
        for (var length = Math.Min(3, run.Count - 1); length > 0; length--)
        {
            country = Countries.Named(new NameRun(run.First, length).Text(paragraph, words), out _);
            if (country is not null && IsTitleHere(paragraph, words, run, length))
                return length;
        }

        return 0;
    }

    private static bool IsTitleHere(string paragraph, List<Word> words, NameRun run, int at)
    {
        var text = words[run.First + at].In(paragraph);
        var next = at + 1 < run.Count ? words[run.First + at + 1].In(paragraph) : default;
        if (EnglishWords.HalfTitles.Contains(text))
            return next.IsEmpty ? EnglishWords.Titles.Contains(text) : IsAnyTitle(next);
        return EnglishWords.Titles.Contains(text) && !EnglishWords.Bodies.Contains(next);
    }

    private static bool IsAnyTitle(ReadOnlySpan<char> word) =>
        EnglishWords.Titles.Contains(word) || EnglishWords.HalfTitles.Contains(word);
}
