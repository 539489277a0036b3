using NewsSite.Articles;

namespace NewsSite.Listings;

internal sealed record SectionView(string Slug, string Name, string Description, Listing Listing)
{
    public string Path => ArticlePath.OfSection(Slug);
}

internal sealed record TopicView(string Slug, string Name, string Description, Listing Listing)
{
    public string Path => ArticlePath.OfTopic(Slug);
}

internal sealed record AuthorView(string Slug, string Name, string JobTitle, string Biography, Listing Listing)
{
    public string Path => ArticlePath.OfAuthor(Slug);
}

internal sealed record StoryView(string Slug, string Title, string Summary, Listing Listing)
{
    public string Path => ArticlePath.OfStory(Slug);
}
