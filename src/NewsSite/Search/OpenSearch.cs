using System.Buffers;
using System.Text;
using System.Xml.Linq;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Search;

/// <summary>Tells browsers how to search here (OpenSearch 1.1, https://github.com/dewitt/opensearch).</summary>
internal static class OpenSearch
{
    public const string Path = "/opensearch.xml";
    public const string ContentType = "application/opensearchdescription+xml; charset=utf-8";
    public const string SuggestionsType = "application/x-suggestions+json";

    private const int ShortNameLimit = 16;
    private static readonly XNamespace Space = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The site's name, cut at a word where it is longer than 16 characters.</summary>
    public static string ShortName(SiteIdentity site)
    {
        if (site.Name.Length <= ShortNameLimit)
            return site.Name;
        var space = site.Name.LastIndexOf(' ', ShortNameLimit);
        return space > 0 ? site.Name[..space] : site.Name[..(char.IsHighSurrogate(site.Name[ShortNameLimit - 1]) ? ShortNameLimit - 1 : ShortNameLimit)];
    }

    public static void Write(SiteIdentity site, IBufferWriter<byte> body)
    {
        XElement Url(string type, string path, string? relation = null) => new(
            Space + "Url", new XAttribute("type", type), relation is null ? null : new XAttribute("rel", relation),
            new XAttribute("template", PublicAddress.Absolute(site.Url, path)));
        var description = new XElement(
            Space + "OpenSearchDescription",
            new XElement(Space + "ShortName", ShortName(site)),
            new XElement(Space + "Description", $"Search {site.Name}"),
            new XElement(Space + "InputEncoding", "UTF-8"),
            new XElement(Space + "Language", site.Language),
            new XElement(Space + "Image", new XAttribute("width", 192), new XAttribute("height", 192), new XAttribute("type", "image/png"), PublicAddress.Absolute(site.Url, "/icon-192.png")),
            Url("text/html", "/search?q={searchTerms}"),
            Url(SuggestionsType, "/search/suggest?q={searchTerms}", "suggestions"),
            Url("application/rss+xml", "/search/feed.xml?q={searchTerms}"),
            Url("application/atom+xml", "/search/feed.atom?q={searchTerms}"),
            Url("application/opensearchdescription+xml", Path, "self"));
        body.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + description.ToString(SaveOptions.DisableFormatting)));
    }
}
