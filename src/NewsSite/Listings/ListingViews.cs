using NewsSite.Articles;

namespace NewsSite.Listings;

/// <summary>A page of what belongs together: the articles of one section, topic, author or story.</summary>
/// <param name="Description">Says what it is about, in the paper's own words; "" where nobody has written any.</param>
internal abstract record GroupView(string Slug, string Name, string Description, Listing Listing)
{
    public abstract string Path { get; }

    /// <summary>One word for what it is, as caches are told: "section-world".</summary>
    public abstract string Kind { get; }
}

internal sealed record SectionView(string Slug, string Name, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfSection(Slug);

    public override string Kind => "section";
}

internal sealed record TopicView(string Slug, string Name, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfTopic(Slug);

    public override string Kind => "topic";
}

/// <param name="Description">The author's biography.</param>
internal sealed record AuthorView(string Slug, string Name, string JobTitle, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfAuthor(Slug);

    public override string Kind => "author";
}

/// <param name="Name">The story's title.</param>
internal sealed record StoryView(string Slug, string Name, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfStory(Slug);

    public override string Kind => "story";
}
