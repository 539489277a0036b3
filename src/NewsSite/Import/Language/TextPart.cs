namespace NewsSite.Import.Language;

/// <summary>A headline, a standfirst or a paragraph with its words and names found, once for all who ask.</summary>
internal sealed class TextPart
{
    public TextPart(string text)
    {
        Text = text;
        Words = Language.Words.Of(text);
        Names = NameRuns.Of(text, Words);
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public List<NameRun> Names { get; }

    public ReadOnlySpan<char> this[int word] => Words[word].In(Text);

    public bool Has(int word) => word >= 0 && word < Words.Count;
}
