using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsSite.Media;

/// <summary>Writes the <c>picture</c> element of pages and stories: formats, widths, dimensions, and when to fetch it.</summary>
internal static class PictureTag
{
    /// <summary>Letters of every script stay as they are: pages are UTF-8.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="sizes">For <c>sizes</c>: how wide the layout shows it.</param>
    /// <param name="alternativeText">Empty for a picture that says nothing beyond the text beside it.</param>
    /// <param name="isFirst">On the first screen: fetched at once and before others.</param>
    public static void Append(
        StringBuilder html, PictureFiles files, Shape shape, string sizes, string alternativeText, bool isFirst = false)
    {
        var cut = files.CutOf(shape);
        var widths = files.IsComplete ? PictureFiles.Widths(cut) : files.PlainWidths;
        html.Append("<picture>");
        if (files.IsComplete)
        {
            foreach (var format in PictureFiles.Modern)
            {
                html.Append("<source type=\"image/").Append(format).Append("\" srcset=\"");
                AppendSet(html, files, cut, widths, format);
                html.Append("\" sizes=\"").Append(sizes).Append("\">");
            }
        }

        var single = files.IsComplete ? PictureFiles.FallbackWidths(cut)[^1] : widths[0];
        html.Append("<img src=\"/media/").Append(files.Name(cut, single, files.Extension)).Append('"');
        if (!files.IsComplete && widths.Count > 1)
        {
            html.Append(" srcset=\"");
            AppendSet(html, files, cut, widths, files.Extension);
            html.Append("\" sizes=\"").Append(sizes).Append('"');
        }

        html.Append(CultureInfo.InvariantCulture, $" width=\"{widths[^1]}\" height=\"{Picture.HeightAt(cut, widths[^1])}\" alt=\"")
            .Append(Encoder.Encode(alternativeText))
            .Append(isFirst ? "\" fetchpriority=\"high\" decoding=\"async\">" : "\" loading=\"lazy\" decoding=\"async\">")
            .Append("</picture>");
    }

    private static void AppendSet(StringBuilder html, PictureFiles files, Cut cut, IReadOnlyList<int> widths, string extension)
    {
        for (var i = 0; i < widths.Count; i++)
        {
            html.Append(i == 0 ? "/media/" : ", /media/").Append(files.Name(cut, widths[i], extension))
                .Append(CultureInfo.InvariantCulture, $" {widths[i]}w");
        }
    }
}
