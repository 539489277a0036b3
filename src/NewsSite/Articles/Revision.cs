namespace NewsSite.Articles;

/// <summary>Stored as a number: never renumber.</summary>
internal enum RevisionKind
{
    /// <summary>What an article that came from elsewhere said before its first save here.</summary>
    Before = 0,
    Saved = 1,

    /// <summary>What readers were given.</summary>
    Published = 2,

    /// <summary>Saved under a name.</summary>
    Named = 3,

    /// <summary>An earlier revision, made the newest.</summary>
    Restored = 4,
}

/// <summary>One saved state of an article, kept for ever; but for its name never changed once written.</summary>
internal sealed class Revision
{
    private Revision()
    {
    }

    /// <param name="staffId">Null when no member of staff did: the importer, a publication by schedule.</param>
    /// <param name="name">Under which it is saved, if any.</param>
    public Revision(int articleId, int version, RevisionKind kind, int? staffId, string staffName, DateTime savedUtc, string? name = null)
    {
        (ArticleId, Version, Kind) = (articleId, version, kind);
        (StaffId, StaffName, SavedUtc, Name) = (staffId, staffName, savedUtc, name);
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>The <see cref="Article.Version"/> that this save made.</summary>
    public int Version { get; private set; }

    public RevisionKind Kind { get; private set; }

    public DateTime SavedUtc { get; private set; }

    /// <summary>The account that saved; null when the importer or the site itself did.</summary>
    public int? StaffId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string StaffName { get; private set; } = "";

    /// <summary>What people call it; null when nobody has named it. Not only a <see cref="RevisionKind.Named"/> one has a name.</summary>
    public string? Name { get; private set; }

    /// <summary>Why, in the words of the person who saved.</summary>
    public string? Reason { get; init; }

    /// <summary>What the site adds: that the save was merged with another, which revision was restored.</summary>
    public string? Note { get; init; }

    /// <summary>The editor's page that saved it, and which of that page's texts it is; null when no page said so.</summary>
    public string? AutosaveName { get; init; }

    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required string Markdown { get; init; }

    /// <summary>All other fields as a JSON object.</summary>
    public required string FieldsJson { get; init; }

    /// <summary>Names it, or takes the name away; what came about in a way of its own stays known as that.</summary>
    public void Call(string? name)
    {
        Name = name;
        Kind = (Kind, name) switch
        {
            (RevisionKind.Saved, not null) => RevisionKind.Named,
            (RevisionKind.Named, null) => RevisionKind.Saved,
            _ => Kind,
        };
    }
}
