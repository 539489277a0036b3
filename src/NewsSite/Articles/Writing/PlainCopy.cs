namespace NewsSite.Articles.Writing;

/// <summary>
/// An <see cref="ArticleCopy"/> as a form holds it that works without script: everything is text or a choice, lists are
/// lines. <see cref="PlainCopies"/> turns one into the other.
/// </summary>
internal sealed record PlainCopy
{
    public string? Headline { get; init; }

    public string? ShortHeadline { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }

    public int? SectionId { get; init; }

    public ArticleKind Kind { get; init; }

    /// <inheritdoc cref="ArticleContent.CoverageEnded"/>
    public bool CoverageEnded { get; init; }

    /// <summary>Names with semicolons between; a name that no topic has yet makes one.</summary>
    public string? Topics { get; init; }

    /// <summary>A name a line, as <see cref="PlainBylines"/> reads it.</summary>
    public string? Bylines { get; init; }

    public string? Dateline { get; init; }

    public string? Language { get; init; }

    /// <summary>A story's title; one that no story has yet makes one.</summary>
    public string? Story { get; init; }

    /// <summary>A source a line: its name, and its address behind it if it has one.</summary>
    public string? Sources { get; init; }

    /// <summary>Paragraphs with empty lines between; the address of an earlier article of ours on a line of its own.</summary>
    public string? Background { get; init; }

    public AiUse AiUse { get; init; }

    public string? AiNote { get; init; }

    public string? SearchTitle { get; init; }

    public string? SearchDescription { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Slug { get; init; }

    /// <summary>The number of a picture in the library, or an address of it.</summary>
    public string? LeadPicture { get; init; }

    public string? EmbargoNote { get; init; }

    /// <summary>On the clocks of the site's zone.</summary>
    public DateTime? EmbargoLocal { get; init; }

    /// <summary>Where clocks show that time twice: false for the first; the second otherwise, lest anything appears too early.</summary>
    public bool? EmbargoSecond { get; init; }
}
