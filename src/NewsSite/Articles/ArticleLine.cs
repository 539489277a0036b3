namespace NewsSite.Articles;

/// <summary>The least that a list says of an article: what to read, and since when.</summary>
internal sealed record ArticleLine(
    DateOnly PublishedOn, string Slug, DateTime PublishedUtc, string Headline, string? Language)
{
    public string Path => ArticlePath.Of(PublishedOn, Slug);
}
