namespace NewsSite.Articles.Writing;

/// <summary>
/// Everything that a person writes of an article, as the form sends it and a <see cref="Revision"/> keeps it. Nothing in
/// it need be complete or right: what is missing blocks publishing, never saving.
/// </summary>
internal sealed record ArticleCopy
{
    public string Headline { get; init; } = "";

    public string Standfirst { get; init; } = "";

    public string Markdown { get; init; } = "";

    /// <summary>Null while nobody has chosen one.</summary>
    public int? SectionId { get; init; }

    /// <inheritdoc cref="Article.ShortHeadline"/>
    public string? ShortHeadline { get; init; }

    /// <summary>Words wanted for the end of the address; null lets the headline say, or an address that exists stay.</summary>
    public string? Slug { get; init; }

    public ArticleKind Kind { get; init; }

    /// <inheritdoc cref="ArticleContent.CoverageEnded"/>
    public bool CoverageEnded { get; init; }

    /// <inheritdoc cref="Article.Language"/>
    public string? Language { get; init; }

    public string? Dateline { get; init; }

    public int? StoryId { get; init; }

    /// <summary>Names that stand in the form and that no topic has: only a save makes one, and leaves none here.</summary>
    public IReadOnlyList<string>? NewTopics { get; init; }

    /// <summary>Likewise the title of a story.</summary>
    public string? NewStory { get; init; }

    public int? LeadPictureId { get; init; }

    public IReadOnlyList<int> TopicIds { get; init; } = [];

    public IReadOnlyList<BylineContent> Bylines { get; init; } = [];

    public IReadOnlyList<SourceContent> Sources { get; init; } = [];

    public IReadOnlyList<BackgroundText> Background { get; init; } = [];

    public AiUse AiUse { get; init; }

    /// <inheritdoc cref="Article.AiNote"/>
    public string? AiNote { get; init; }

    /// <inheritdoc cref="Article.SearchTitle"/>
    public string? SearchTitle { get; init; }

    /// <inheritdoc cref="Article.SearchDescription"/>
    public string? SearchDescription { get; init; }

    /// <inheritdoc cref="Article.CanonicalUrl"/>
    public string? CanonicalUrl { get; init; }

    /// <summary>What the newsroom must know of an embargo, in words; never shown to readers.</summary>
    public string? EmbargoNote { get; init; }

    /// <inheritdoc cref="Desk.DeskEntry.EmbargoUtc"/>
    public DateTime? EmbargoUtc { get; init; }

    /// <summary>Line ends as LF, no blanks around what is one line, nothing for what is blank.</summary>
    public ArticleCopy Tidy() => this with
    {
        Headline = Line(Headline) ?? "",
        Standfirst = Line(Standfirst) ?? "",
        Markdown = Markdown.ReplaceLineEndings("\n"),
        ShortHeadline = Line(ShortHeadline),
        Slug = Line(Slug) is { } slug ? Articles.Slug.From(slug) : null,
        Language = Line(Language),
        Dateline = Line(Dateline),
        TopicIds = [.. TopicIds.Distinct()],
        Bylines = [.. Bylines.Where(byline => Line(byline.Name) is not null).Select(byline => byline with { Name = byline.Name.Trim() })],
        Sources = [.. Sources.Where(source => Line(source.Name) is not null || Line(source.Url) is not null)
            .Select(source => new SourceContent(source.Name.Trim(), Line(source.Url)))],
        Background = [.. Background.Where(item => Line(item.Markdown) is not null || item.EarlierArticleId is not null)
            .Select(item => item with { Markdown = item.Markdown.ReplaceLineEndings("\n") })],
        AiNote = Line(AiNote),
        SearchTitle = Line(SearchTitle),
        SearchDescription = Line(SearchDescription),
        CanonicalUrl = Line(CanonicalUrl),
        EmbargoNote = Line(EmbargoNote),
        EmbargoUtc = EmbargoUtc is { } utc ? DateTime.SpecifyKind(utc, DateTimeKind.Utc) : null,
    };

    public bool SaysTheSameAs(ArticleCopy other) => CopyJson.Whole(this) == CopyJson.Whole(other);

    private static string? Line(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
}

/// <param name="EarlierArticleId">The article of ours that told this event.</param>
internal sealed record BackgroundText(string Markdown, int? EarlierArticleId = null);
