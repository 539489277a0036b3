namespace NewsSite.Import.Language;

/// <summary>A name and how often a text has it.</summary>
internal sealed class MentionedName(string text, int order)
{
    /// <summary>The form that readers see; <see cref="ShortForms"/> may choose a better one.</summary>
    public string Text { get; set; } = text;

    /// <summary>Its place among all names, by first mention.</summary>
    public int Order { get; } = order;

    public int Count { get; set; }

    public bool InHeadline { get; set; }

    public bool IsCountry { get; init; }

    public void Take(MentionedName other)
    {
        Count += other.Count;
        InHeadline |= other.InHeadline;
    }
}

/// <summary>Counts the names of a text, after leaving out those that are only capitalised words.</summary>
internal sealed class NameMentions
{
    private readonly Dictionary<string, MentionedName> _names = new(StringComparer.Ordinal);
    private readonly List<(string Name, bool InHeadline)> _unproven = [];
    private readonly IReadOnlyList<TextPart> _text;
    private readonly bool _capitalsProveNothing;

    public NameMentions(TextPart headline, IReadOnlyList<TextPart> text)
    {
        _text = text;
        _capitalsProveNothing = IsTitleCase(headline);
        Count(headline, inHeadline: true);
        foreach (var part in text)
            Count(part, inHeadline: false);
        foreach (var (name, inHeadline) in _unproven)
            Prove(name, inHeadline);
    }

    public IReadOnlyCollection<MentionedName> Names => _names.Values;

    /// <summary>"Thousands Of Protesters Breach District": no long word is left without a capital.</summary>
    private static bool IsTitleCase(TextPart headline) => headline.Words.Count >= 4 && headline.Words.TrueForAll(word =>
        word.IsCapital || word.Length < 4 || !char.IsLetter(headline.Text[word.Start])
        || EnglishWords.Prepositions.Contains(word.In(headline.Text)));

    private void Count(TextPart part, bool inHeadline)
    {
        foreach (var found in part.Names)
        {
            var run = found.Without(NameRuns.Titles(part.Text, part.Words, found, out var country));
            if (country is not null)
                Add(country, inHeadline, isCountry: true);
            if (run.Count == 0)
                continue;

            if (inHeadline && _capitalsProveNothing)
                UnprovenParts(part, run);
            else
                Count(part, run, inHeadline);
        }
    }

    private void Count(TextPart part, NameRun run, bool inHeadline)
    {
        var opens = part.Words[run.First].Opens;
        if (opens && run.Count > 1 && IsCommonWord(part[run.First]))
        {
            run = run.Without(1);
            opens = false;
        }

        var name = run.Text(part.Text, part.Words);
        if (Countries.Named(name, out _) is { } country)
            Add(country, inHeadline, isCountry: true);
        else if (opens && run.Count == 1)
            _unproven.Add((name, inHeadline));
        else
            Add(name, inHeadline, isCountry: false);

        if (run.Count > 1 && Countries.Named(part[run.First], out var isAdjective) is { } origin && isAdjective)
            Add(origin, inHeadline, isCountry: true);
    }

    /// <summary>In a headline whose every word has a capital, any two or one of them may be a name that the text knows.</summary>
    private void UnprovenParts(TextPart part, NameRun run)
    {
        for (var at = run.First; at < run.Next; at++)
        {
            if (at + 1 < run.Next)
                _unproven.Add((new NameRun(at, 2).Text(part.Text, part.Words), true));
            _unproven.Add((new NameRun(at, 1).Text(part.Text, part.Words), true));
        }
    }

    private void Prove(string name, bool inHeadline)
    {
        if (Countries.Named(name, out _) is { } country)
        {
            Add(country, inHeadline, isCountry: true);
            return;
        }

        foreach (var known in _names.Keys)
        {
            if (known.EndsWith(name, StringComparison.Ordinal) && (known.Length == name.Length || known[^(name.Length + 1)] == ' '))
            {
                Add(name, inHeadline, isCountry: false);
                return;
            }
        }
    }

    private void Add(string name, bool inHeadline, bool isCountry)
    {
        if (name.Length < 2)
            return;

        if (!_names.TryGetValue(name, out var known))
            _names[name] = known = new MentionedName(name, _names.Count) { IsCountry = isCountry };
        known.Count++;
        known.InHeadline |= inHeadline;
    }

    private bool IsCommonWord(ReadOnlySpan<char> word)
    {
        if (EnglishWords.Openers.Contains(word) || (word.EndsWith("ing") && word.Length > 5) || word.EndsWith("ly"))
            return true;

        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        if (word.Length > lower.Length || word.ToLowerInvariant(lower) < 0)
            return false;
        foreach (var part in _text)
        {
            var at = part.Text.AsSpan().IndexOf(lower);
            if (at >= 0 && IsWhole(part.Text, at, lower.Length))
                return true;
        }

        return false;
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !char.IsLetter(text[start - 1]))
        && (start + length == text.Length || !char.IsLetter(text[start + length]));
}
