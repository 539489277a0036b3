namespace NewsSite.Import.Language;

/// <summary>
/// What a story is about: the proper names in its headline, and those that recur in its text. Short forms belong to their
/// long ones ("Lukashenko", "Khan's"), "Belarusian" counts for Belarus, and a capital that only begins a sentence proves
/// no name.
/// </summary>
internal static class Topics
{
    /// <summary>More would be an index, not an answer to "what is this about".</summary>
    public const int Limit = 10;

    private const int EnoughMentions = 2;

    /// <param name="headline">Counts most: a name in it is a topic even if it stands nowhere else.</param>
    /// <param name="text">Standfirst and body; background is about something else.</param>
    /// <param name="sources">Names that only say where the news comes from.</param>
    /// <returns>The most telling first, at most <see cref="Limit"/>.</returns>
    public static IReadOnlyList<string> Find(TextPart headline, IReadOnlyList<TextPart> text, IReadOnlyList<string> sources)
    {
        var mentions = new NameMentions(headline, text);
        var names = ShortForms.Merge(mentions.Names);
        return
        [
            .. names
                .Where(name => name.InHeadline || name.Count >= EnoughMentions)
                .Where(name => name.InHeadline || !sources.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
                .OrderByDescending(name => name.InHeadline)
                .ThenByDescending(name => name.Count)
                .ThenBy(name => name.Order)
                .Select(name => name.Text)
                .Take(Limit),
        ];
    }
}
