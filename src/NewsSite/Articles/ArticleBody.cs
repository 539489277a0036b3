namespace NewsSite.Articles;

/// <summary>
/// The story text of one article: the Markdown that is edited and the safe HTML that readers get, made once, at save.
/// </summary>
internal sealed class ArticleBody
{
    private ArticleBody()
    {
    }

    public int ArticleId { get; private set; }

    public string Markdown { get; private set; } = "";

    /// <summary>Sanitised; the only HTML in the database that a page may write out unencoded.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Not stored here: <see cref="Article.WordCount"/> keeps it where lists find it.</summary>
    public int WordCount { get; private set; }

    /// <param name="html">What <see cref="StoryText"/> made of <paramref name="markdown"/>.</param>
    public static ArticleBody Of(string markdown, string html, int wordCount) =>
        new() { Markdown = markdown, Html = html, WordCount = wordCount };

    internal void Become(ArticleBody other)
    {
        Markdown = other.Markdown;
        Html = other.Html;
        WordCount = other.WordCount;
    }
}
