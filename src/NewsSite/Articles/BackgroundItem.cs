namespace NewsSite.Articles;

/// <summary>One earlier event that readers need in order to follow the article; set apart from its body.</summary>
internal sealed class BackgroundItem
{
    private BackgroundItem()
    {
    }

    public BackgroundItem(BackgroundContent content, int position)
    {
        Markdown = content.Markdown;
        Html = content.Html;
        EarlierArticleId = content.EarlierArticleId;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int Position { get; private set; }

    public string Markdown { get; private set; } = "";

    /// <inheritdoc cref="ArticleBody.Html"/>
    public string Html { get; private set; } = "";

    public int? EarlierArticleId { get; private set; }

    public Article? Earlier { get; private set; }
}
