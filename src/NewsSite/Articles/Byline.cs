namespace NewsSite.Articles;

/// <summary>Stored as a number: never renumber.</summary>
internal enum BylineRole
{
    Text = 0,
    Pictures = 1,
}

/// <summary>One name in an article's byline, in the order in which it stands there.</summary>
internal sealed class Byline
{
    private Byline()
    {
    }

    public Byline(BylineContent content, int position)
    {
        Name = content.Name;
        AuthorId = content.AuthorId;
        Role = content.Role;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int Position { get; private set; }

    public int? AuthorId { get; private set; }

    public Author? Author { get; private set; }

    public string Name { get; private set; } = "";

    public BylineRole Role { get; private set; }

    /// <inheritdoc cref="ArticleTopic.ListedUtc"/>
    public DateTime? ListedUtc { get; private set; }
}
