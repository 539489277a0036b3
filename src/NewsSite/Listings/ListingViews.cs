using NewsSite.Articles;
using NewsSite.Media;

namespace NewsSite.Listings;

/// <summary>A page of what belongs together: the articles of one section, topic, author or story.</summary>
/// <param name="Description">Says what it is about, in the paper's own words; "" where nobody has written any.</param>
internal abstract record GroupView(string Slug, string Name, string Description, Listing Listing)
{
    public abstract string Path { get; }

    /// <summary>One word for what it is, as caches are told: "section-world".</summary>
    public abstract string Kind { get; }

    /// <summary>Of the topic or the author; null for none.</summary>
    public Picture? Picture { get; init; }
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

    /// <summary>Topics that stand beside this one in its newest articles, the most frequent first.</summary>
    public IReadOnlyList<TopicLink> Related { get; init; } = [];
}

/// <param name="Description">The author's biography.</param>
internal sealed record AuthorView(string Slug, string Name, string JobTitle, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfAuthor(Slug);

    public override string Kind => "author";

    public AuthorContacts Contacts { get; init; } = AuthorContacts.None;
}

/// <param name="Name">The story's title.</param>
/// <param name="Description">Where the event stands.</param>
internal sealed record StoryView(string Slug, string Name, string Description, Listing Listing)
    : GroupView(Slug, Name, Description, Listing)
{
    public override string Path => ArticlePath.OfStory(Slug);

    public override string Kind => "story";

    /// <summary>When its first article appeared; null while it has none.</summary>
    public DateTime? BeganUtc { get; init; }

    /// <summary>When its newest article appeared, or readers were last told of a change in that; null while it has none.</summary>
    public DateTime? MovedUtc { get; init; }

    /// <summary>Who wrote its newest articles, the most frequent first.</summary>
    public IReadOnlyList<BylineLink> Writers { get; init; } = [];

    /// <summary>Numbers of the articles on this page that are key events.</summary>
    public IReadOnlySet<int> KeyEventIds { get; init; } = new HashSet<int>();

    /// <summary>On the first page: the key events that stand on later ones, newest first.</summary>
    public IReadOnlyList<ArticleLine> EarlierKeyEvents { get; init; } = [];
}
