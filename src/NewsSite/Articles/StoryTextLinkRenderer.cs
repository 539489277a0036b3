using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsSite.Articles.Pictures;

namespace NewsSite.Articles;

/// <summary>Writes links and pictures.</summary>
internal sealed partial class StoryTextLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!renderer.EnableHtmlForInline)
            renderer.WriteChildren(link);
        else if (link.IsImage && StoryTextAddress.IsOwnPath(address))
            WritePicture(renderer, link, address);
        else if (link.IsImage && IsWithinLink(link))
            renderer.WriteChildren(link);
        else
            WriteLink(renderer, link, address);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
        WriteTitle(renderer, link);
        renderer.Write('>');
        if (link.FirstChild is null)
            renderer.WriteEscape(address);
        else
            renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WritePicture(HtmlRenderer renderer, LinkInline link, string address)
    {
        if (link.GetData(typeof(StoryPicture)) is StoryPicture { Tag: { } tag })
        {
            renderer.Write(tag);
            return;
        }

        var size = SizeInFragment().Match(address);
        renderer.Write("<img src=\"").WriteEscapeUrl(size.Success ? address[..size.Index] : address).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        if (size.Success)
        {
            renderer.Write(" width=\"").Write(size.Groups["width"].Value)
                .Write("\" height=\"").Write(size.Groups["height"].Value).Write('"');
        }

        WriteTitle(renderer, link);
        renderer.Write(" loading=\"lazy\">");
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrWhiteSpace(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
    }

    private static bool IsWithinLink(Inline inline)
    {
        for (var outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline { IsImage: false })
                return true;
        }

        return false;
    }

    [GeneratedRegex("#(?<width>[1-9][0-9]{0,4})x(?<height>[1-9][0-9]{0,4})(?:-wide|-full)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SizeInFragment();
}
