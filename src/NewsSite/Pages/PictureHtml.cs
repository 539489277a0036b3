using System.Text;
using Microsoft.AspNetCore.Html;
using NewsSite.Media;

namespace NewsSite.Pages;

/// <summary>The library's <c>picture</c> element for a page.</summary>
internal static class PictureHtml
{
    /// <inheritdoc cref="PictureTag.Append"/>
    public static IHtmlContent Of(Picture picture, Shape shape, string sizes, string alternativeText = "", bool isFirst = false)
    {
        var html = new StringBuilder(1_024);
        PictureTag.Append(html, picture.Files, shape, sizes, alternativeText, isFirst);
        return new HtmlString(html.ToString());
    }
}
