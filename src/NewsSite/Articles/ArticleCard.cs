using System.Linq.Expressions;
using NewsSite.Media;

namespace NewsSite.Articles;

/// <summary>What a list says of an article.</summary>
internal sealed record ArticleCard
{
    /// <summary>The projection of every list; nothing in it reaches beyond the narrow table, its section and picture.</summary>
    public static readonly Expression<Func<Article, ArticleCard>> Projection = a => new ArticleCard
    {
        Id = a.Id,
        Slug = a.Slug,
        PublishedOn = a.PublishedOn!.Value,
        PublishedUtc = a.PublishedUtc!.Value,
        UpdatedUtc = a.UpdatedUtc,
        Kind = a.Kind,
        CoverageEndedUtc = a.CoverageEndedUtc,
        Language = a.Language,
        Headline = a.Headline,
        ShortHeadline = a.ShortHeadline,
        Standfirst = a.Standfirst,
        WordCount = a.WordCount,
        StoryId = a.StoryId,
        SectionSlug = a.Section!.Slug,
        SectionName = a.Section.Name,
        Picture = a.LeadPicture == null || a.LeadPicture.Shown == "" ? null : new Picture(
            a.LeadPicture.Shown, a.LeadPicture.AlternativeText, a.LeadPicture.Caption, a.LeadPicture.Credit, a.LeadPicture.Provenance),
    };

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required DateTime PublishedUtc { get; init; }

    public DateTime? UpdatedUtc { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <inheritdoc cref="Article.CoverageEndedUtc"/>
    public DateTime? CoverageEndedUtc { get; init; }

    public string? Language { get; init; }

    public required string Headline { get; init; }

    /// <summary>For fronts, where the headline is too long; null means the headline itself.</summary>
    public string? ShortHeadline { get; init; }

    public required string Standfirst { get; init; }

    public required int WordCount { get; init; }

    public int? StoryId { get; init; }

    public required string SectionSlug { get; init; }

    public required string SectionName { get; init; }

    public Picture? Picture { get; init; }

    /// <summary>What fronts say of it where room is short.</summary>
    public string FrontHeadline => ShortHeadline ?? Headline;

    public string Path => ArticlePath.Of(PublishedOn, Slug);

    /// <summary>When readers were last given something else of it; never before <see cref="PublishedUtc"/>.</summary>
    public DateTime ChangedUtc => UpdatedUtc > PublishedUtc ? UpdatedUtc.Value : PublishedUtc;

    /// <summary>Live coverage that goes on.</summary>
    public bool IsLive => Kind == ArticleKind.Live && CoverageEndedUtc is null;

    /// <summary>Whole minutes at 230 words a minute, at least one.</summary>
    public int ReadingMinutes => ReadingTime.Minutes(WordCount);
}
