using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Support;

/// <summary>Reads pages as a tree.</summary>
internal static class HtmlPage
{
    /// <summary>The page at <paramref name="address"/>, which must answer 200.</summary>
    public static async Task<IDocument> ReadAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Text contents in document order, white space collapsed.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(found => string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
