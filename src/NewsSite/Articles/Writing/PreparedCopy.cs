using NewsSite.Articles.Pictures;

namespace NewsSite.Articles.Writing;

/// <summary>A copy made ready outside of the transaction that is to store it: rendering may take a while.</summary>
/// <param name="Current">What it was made against; another version in the transaction means that somebody was quicker.</param>
/// <param name="Content">What <paramref name="Merged"/>'s copy gives readers.</param>
/// <param name="Pictures">Those of the library that it names, as they were.</param>
internal sealed record PreparedCopy(WorkingCopy Current, MergedCopy Merged, ArticleContent Content, StoryPictures Pictures)
{
    public ArticleCopy Copy => Merged.Copy;

    /// <param name="defaultSectionId">Stands in where the copy names no section.</param>
    /// <param name="pictures">Those of the library that the copy names.</param>
    public static ArticleContent ContentOf(ArticleCopy copy, int defaultSectionId, StoryPictures pictures) => new()
    {
        Headline = copy.Headline,
        Standfirst = copy.Standfirst,
        Body = StoryText.Body(copy.Markdown, pictures),
        SectionId = copy.SectionId ?? defaultSectionId,
        Kind = copy.Kind,
        CoverageEnded = copy.CoverageEnded,
        ShortHeadline = copy.ShortHeadline,
        AiUse = copy.AiUse,
        AiNote = copy.AiNote,
        SearchTitle = copy.SearchTitle,
        SearchDescription = copy.SearchDescription,
        CanonicalUrl = IsWebAddress(copy.CanonicalUrl) ? copy.CanonicalUrl : null,
        Dateline = copy.Dateline,
        Language = copy.Language,
        StoryId = copy.StoryId,
        LeadPictureId = copy.LeadPictureId,
        TopicIds = copy.TopicIds,
        Bylines = copy.Bylines,
        Sources = copy.Sources,
        Background = [.. copy.Background.Select(item => new BackgroundContent(item.Markdown, StoryText.Html(item.Markdown, pictures), item.EarlierArticleId))],
    };

    /// <summary>A whole http or https address.</summary>
    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
