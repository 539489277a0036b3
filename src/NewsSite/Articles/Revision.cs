namespace NewsSite.Articles;

/// <summary>Stored as a number: never renumber.</summary>
internal enum RevisionKind
{
    Autosaved = 0,
    Saved = 1,
    Published = 2,
}

/// <summary>One saved state of an article, kept for ever; never changed once written.</summary>
internal sealed class Revision
{
    private Revision()
    {
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>The <see cref="Article.Version"/> that this save made.</summary>
    public int Version { get; private set; }

    public RevisionKind Kind { get; private set; }

    public DateTime SavedUtc { get; private set; }

    /// <summary>The account that saved; null when the importer did.</summary>
    public string? SavedBy { get; private set; }

    /// <summary>Why, in the words of the person who saved.</summary>
    public string? Reason { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Markdown { get; private set; } = "";

    /// <summary>All other fields as a JSON object.</summary>
    public string FieldsJson { get; private set; } = "{}";
}
