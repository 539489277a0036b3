namespace NewsSite.Search;

/// <summary>
/// The stem of an English word, as the index's tokenizer <c>porter</c> makes it: M. F. Porter, "An algorithm for suffix stripping",
/// Program 14 (1980), 130–137.
/// </summary>
internal static class EnglishStem
{
    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">In small letters. Words with other letters than a to z are their own stems.</param>
    public static string Of(string word)
    {
        if (word.Length is < 3 or > 64 || !word.AsSpan().ContainsOnlyLetters())
            return word;

        var stem = PastAndProgress(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem[..^1]))
            stem = stem[..^1] + "i";
        stem = Replaced(stem, Second);
        stem = Replaced(stem, Third);
        return Tidy(Shortened(stem));
    }

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('a', 'z');

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string PastAndProgress(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;

        var cut = word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]) ? word[..^2]
            : word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]) ? word[..^3]
            : null;
        return cut switch
        {
            null => word,
            _ when EndsInAny(cut, "at", "bl", "iz") => cut + "e",
            _ when EndsInDouble(cut) && cut[^1] is not ('l' or 's' or 'z') => cut[..^1],
            _ when Measure(cut) == 1 && EndsShort(cut) => cut + "e",
            _ => cut,
        };
    }

    /// <summary>The longest ending that the word has is replaced, if enough stands before it; a shorter one is not tried.</summary>
    private static string Replaced(string word, (string From, string To)[] endings)
    {
        var best = (From: "", To: "");
        foreach (var ending in endings)
        {
            if (ending.From.Length > best.From.Length && word.EndsWith(ending.From, StringComparison.Ordinal))
                best = ending;
        }

        return best.From.Length > 0 && Measure(word[..^best.From.Length]) > 0 ? word[..^best.From.Length] + best.To : word;
    }

    private static string Shortened(string word)
    {
        var ending = Fourth.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length);
        if (ending is null || Measure(word[..^ending.Length]) < 2)
            return word;

        var stem = word[..^ending.Length];
        return ending == "ion" && !(stem.EndsWith('s') || stem.EndsWith('t')) ? word : stem;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e') && (Measure(word[..^1]) is > 1 || (Measure(word[..^1]) == 1 && !EndsShort(word[..^1]))))
            word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word[..^1]) > 1 ? word[..^1] : word;
    }

    private static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EndsInDouble(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last of them not w, x or y.</summary>
    private static bool EndsShort(string word) => word.Length > 2
        && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1)
        && word[^1] is not ('w' or 'x' or 'y');

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string word)
    {
        var measure = 0;
        for (var at = 1; at < word.Length; at++)
            measure += IsConsonant(word, at) && !IsConsonant(word, at - 1) ? 1 : 0;
        return measure;
    }

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => !IsConsonant(word, at));

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };
}
