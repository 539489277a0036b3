using NewsSite.Articles;

namespace NewsSite.Import;

/// <summary>What the writer of a file states outright; null where nothing is stated. It overrides what the text suggests.</summary>
internal sealed record FrontMatter
{
    public static readonly FrontMatter None = new();

    public string? Headline { get; init; }

    public string? Standfirst { get; init; }

    public string? Slug { get; init; }

    /// <summary>The slug of a section that exists.</summary>
    public string? Section { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }

    public IReadOnlyList<string>? Authors { get; init; }

    public string? Story { get; init; }

    public string? Dateline { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public ArticleKind? Kind { get; init; }

    /// <summary>Never in the future.</summary>
    public DateTime? PublishedUtc { get; init; }
}
