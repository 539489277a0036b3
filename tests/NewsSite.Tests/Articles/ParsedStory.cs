using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

/// <summary>Story HTML as the tree that a browser would make of it.</summary>
internal static class ParsedStory
{
    private static readonly HtmlParser Parser = new();

    public static IHtmlDocument Of(string markdown) => OfHtml(StoryText.Html(markdown));

    public static IHtmlDocument OfBody(string markdown) => OfHtml(StoryText.Body(markdown).Html);

    public static IHtmlDocument OfHtml(string html) => Parser.ParseDocument(html);
}
