using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Feeds;

/// <summary>
/// Story text as it may leave the site: in a feed reader there is no base address, and whether the reader disarms what
/// it shows is not ours to know. The stored HTML was sanitised at save; this is a second, independent fence.
/// </summary>
internal static class FeedContent
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "applet", "audio", "base", "button", "canvas", "dialog", "embed", "form", "frame", "frameset", "iframe", "input",
        "link", "meta", "noscript", "object", "param", "portal", "script", "select", "slot", "source", "style", "template",
        "textarea", "title", "track", "video",
    };

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "href", "src", "cite" };

    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal) { "http", "https", "mailto" };

    /// <summary>Tags without attributes, of which most stories are made; in them nothing can be active or relative.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = new[]
    {
        "p", "br", "em", "strong", "h2", "h3", "h4", "ul", "ol", "li", "blockquote",
    }.SelectMany(name => new[] { name, "/" + name }).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParser Parser = new();

    /// <param name="html">Sanitised story text.</param>
    /// <param name="address">The article's own, absolute: what addresses in the text are relative to.</param>
    public static string Of(string html, Uri address)
    {
        if (IsPlain(html))
            return html;
        if (Parser.ParseDocument(html).Body is not { } body)
            return "";

        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (element.NamespaceUri != HtmlNamespace || Active.Contains(element.LocalName))
                element.Remove();
            else
                Disarm(element, address);
        }

        return body.InnerHtml;
    }

    /// <summary>Parsing is nearly all that a feed costs, and most stories can be seen to need none.</summary>
    private static bool IsPlain(ReadOnlySpan<char> html)
    {
        while (html.IndexOf('<') is >= 0 and var start)
        {
            html = html[(start + 1)..];
            var end = html.IndexOf('>');
            if (end < 0 || !Plain.Contains(html[..end]))
                return false;
            html = html[(end + 1)..];
        }

        return true;
    }

    private static void Disarm(IElement element, Uri address)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (Links.Contains(attribute.Name) && Absolute(address, attribute.Value) is { } absolute)
                attribute.Value = absolute;
            else if (Links.Contains(attribute.Name) || !IsPassive(attribute.Name))
                element.RemoveAttribute(attribute.Name);
        }
    }

    /// <summary>A set of sources is a list of addresses that readers of feeds do not need; the one in <c>src</c> stays.</summary>
    private static bool IsPassive(string attribute) =>
        !attribute.StartsWith("on", StringComparison.Ordinal) && attribute is not ("style" or "srcset" or "sizes" or "ping");

    private static string? Absolute(Uri address, string link) =>
        Uri.TryCreate(address, link, out var absolute) && Schemes.Contains(absolute.Scheme) ? absolute.AbsoluteUri : null;
}
