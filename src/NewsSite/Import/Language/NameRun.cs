namespace NewsSite.Import.Language;

/// <summary>A proper name as it stands in a paragraph: adjacent capitalised words and what holds them together.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Count">Words, at least one.</param>
internal readonly record struct NameRun(int First, int Count)
{
    public int Next => First + Count;

    /// <summary>Verbatim, without the possessive ending of its last word.</summary>
    public string Text(string paragraph, IReadOnlyList<Word> words) =>
        paragraph[words[First].Start..words[First + Count - 1].End];

    public NameRun Without(int leading) => new(First + leading, Count - leading);
}
