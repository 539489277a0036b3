namespace NewsSite.Articles;

/// <summary>Who says so: one attribution of an article.</summary>
internal sealed class Source
{
    private Source()
    {
    }

    public Source(SourceContent content, int position)
    {
        Name = content.Name;
        Url = content.Url;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>An http or https address, or null when the text gives none.</summary>
    public string? Url { get; private set; }
}
