using NewsSite.Articles;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>The fields of an article in the form: under which name, and in which words.</summary>
internal static class CopyField
{
    private static readonly Dictionary<string, (string Input, string Label)> Known = new(StringComparer.Ordinal)
    {
        [nameof(ArticleCopy.Headline)] = (nameof(PlainCopy.Headline), "Headline"),
        [nameof(ArticleCopy.ShortHeadline)] = (nameof(PlainCopy.ShortHeadline), "Short headline"),
        [nameof(ArticleCopy.Standfirst)] = (nameof(PlainCopy.Standfirst), "Standfirst"),
        [nameof(ArticleCopy.Markdown)] = (nameof(PlainCopy.Body), "Story"),
        [nameof(ArticleCopy.SectionId)] = (nameof(PlainCopy.SectionId), "Section"),
        [nameof(ArticleCopy.Kind)] = (nameof(PlainCopy.Kind), "Kind"),
        [nameof(ArticleCopy.CoverageEnded)] = (nameof(PlainCopy.CoverageEnded), "Live coverage has ended"),
        [nameof(ArticleCopy.TopicIds)] = (nameof(PlainCopy.Topics), "Topics"),
        [nameof(ArticleCopy.NewTopics)] = (nameof(PlainCopy.Topics), "Topics"),
        [nameof(ArticleCopy.Bylines)] = (nameof(PlainCopy.Bylines), "By"),
        [nameof(ArticleCopy.Dateline)] = (nameof(PlainCopy.Dateline), "Dateline place"),
        [nameof(ArticleCopy.Language)] = (nameof(PlainCopy.Language), "Language"),
        [nameof(ArticleCopy.StoryId)] = (nameof(PlainCopy.Story), "Part of the story"),
        [nameof(ArticleCopy.NewStory)] = (nameof(PlainCopy.Story), "Part of the story"),
        [nameof(ArticleCopy.LeadPictureId)] = (nameof(PlainCopy.LeadPicture), "Lead picture"),
        [nameof(ArticleCopy.Sources)] = (nameof(PlainCopy.Sources), "Sources"),
        [nameof(ArticleCopy.Background)] = (nameof(PlainCopy.Background), "Background"),
        [nameof(ArticleCopy.AiUse)] = (nameof(PlainCopy.AiUse), "Artificial intelligence"),
        [nameof(ArticleCopy.AiNote)] = (nameof(PlainCopy.AiNote), "What was made by it, and how"),
        [nameof(ArticleCopy.SearchTitle)] = (nameof(PlainCopy.SearchTitle), "Title for search and social"),
        [nameof(ArticleCopy.SearchDescription)] = (nameof(PlainCopy.SearchDescription), "Description for search and social"),
        [nameof(ArticleCopy.CanonicalUrl)] = (nameof(PlainCopy.CanonicalUrl), "First appeared at"),
        [nameof(ArticleCopy.Slug)] = (nameof(PlainCopy.Slug), "Words in the address"),
        [nameof(ArticleCopy.EmbargoNote)] = (nameof(PlainCopy.EmbargoNote), "Embargo, in words"),
        [nameof(ArticleCopy.EmbargoUtc)] = (nameof(PlainCopy.EmbargoLocal), "Embargo until"),
    };

    /// <summary>Every field, in the words of the form; a test holds it against <see cref="ArticleCopy"/>.</summary>
    public static IReadOnlyCollection<string> All => Known.Keys;

    /// <param name="property">Of <see cref="ArticleCopy"/>; another name is its own label.</param>
    public static string Label(string property) => Known.TryGetValue(property, out var field) ? field.Label : property;

    /// <summary>The input that the property is typed in.</summary>
    public static string Input(string property) => Known.TryGetValue(property, out var field) ? field.Input : property;

    /// <summary>The fragment that leads to the property's input.</summary>
    public static string Anchor(string property) => "#field-" + Input(property).ToLowerInvariant();

    public static string Of(ArticleKind kind) => kind == ArticleKind.Live ? "Live coverage" : kind.ToString();

    public static string Of(AiUse use) => use switch
    {
        AiUse.None => "None was used",
        AiUse.Assisted => "It helped people who wrote this",
        AiUse.Generated => "It wrote this, and a person answers for it",
        _ => "Not stated yet",
    };
}
