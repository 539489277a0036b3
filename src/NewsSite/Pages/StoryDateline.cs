using System.Text.Encodings.Web;
using NewsSite.Articles;

namespace NewsSite.Pages;

/// <summary>Sets the dateline into the first paragraph, where a newspaper has it.</summary>
internal static class StoryDateline
{
    private const string Paragraph = "<p>";

    /// <returns>Sanitised HTML, with the dateline before the first words if the story opens with a paragraph.</returns>
    public static string Into(ArticleText text) =>
        text.Dateline is { Length: > 0 } place && text.Html.StartsWith(Paragraph, StringComparison.Ordinal)
            ? $"""<p><span class="dateline">{HtmlEncoder.Default.Encode(place)}</span> — {text.Html[Paragraph.Length..]}"""
            : text.Html;
}
