namespace NewsSite.Articles;

/// <summary>What an article says, whole: the value that an importer or a form hands to <see cref="Article"/>.</summary>
internal sealed record ArticleContent
{
    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required ArticleBody Body { get; init; }

    public required int SectionId { get; init; }

    public ArticleKind Kind { get; init; }

    /// <summary>Of live coverage: nothing will be added.</summary>
    public bool CoverageEnded { get; init; }

    public string? ShortHeadline { get; init; }

    public AiUse AiUse { get; init; }

    public string? AiNote { get; init; }

    public string? SearchTitle { get; init; }

    public string? SearchDescription { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Dateline { get; init; }

    /// <summary>BCP 47 tag; null means the site's own language.</summary>
    public string? Language { get; init; }

    public int? StoryId { get; init; }

    public int? LeadPictureId { get; init; }

    /// <summary>In the order in which they are shown; the first is the kicker.</summary>
    public IReadOnlyList<int> TopicIds { get; init; } = [];

    public IReadOnlyList<BylineContent> Bylines { get; init; } = [];

    public IReadOnlyList<SourceContent> Sources { get; init; } = [];

    public IReadOnlyList<BackgroundContent> Background { get; init; } = [];
}

/// <param name="AuthorId">Null for a guest without a page of their own.</param>
internal sealed record BylineContent(string Name, int? AuthorId, BylineRole Role = BylineRole.Text);

/// <param name="Url">An http or https address, or null.</param>
internal sealed record SourceContent(string Name, string? Url);

/// <param name="Html">What <see cref="StoryText"/> made of <paramref name="Markdown"/>.</param>
internal sealed record BackgroundContent(string Markdown, string Html, int? EarlierArticleId = null);
