using System.Buffers;
using System.Xml;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary>Sitemaps (https://www.sitemaps.org/protocol.html) and Google's extensions of them for pictures and news.</summary>
internal sealed class SitemapWriter(IdentityReader identity)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public const string ContentType = "application/xml; charset=utf-8";

    public void WriteIndex(IEnumerable<SitemapPart> parts, IBufferWriter<byte> body)
    {
        var site = identity.Current;
        using var xml = PlainXml.Into(body);
        xml.WriteStartElement("sitemapindex", Space);
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap");
            xml.Element("loc", PublicAddress.Absolute(site.Url, part.Path));
            if (part.ChangedUtc is { } changed)
                xml.Element("lastmod", FeedTime.Rfc3339(changed));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public void WriteEntries(IEnumerable<SitemapEntry> entries, IBufferWriter<byte> body)
    {
        var site = identity.Current;
        using var xml = PlainXml.Into(body);
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "image", null, Image);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", PublicAddress.Absolute(site.Url, entry.Path));
            if (entry.ChangedUtc is { } changed)
                xml.Element("lastmod", FeedTime.Rfc3339(changed));
            if (entry.PicturePath is { } picture)
            {
                xml.WriteStartElement("image", "image", Image);
                xml.Element("image", "loc", Image, PublicAddress.Absolute(site.Url, picture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public void WriteNews(IEnumerable<NewsEntry> entries, IBufferWriter<byte> body)
    {
        var site = identity.Current;
        using var xml = PlainXml.Into(body);
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", PublicAddress.Absolute(site.Url, entry.Path));
            xml.WriteStartElement("news", "news", News);
            xml.WriteStartElement("news", "publication", News);
            xml.Element("news", "name", News, site.Name);
            xml.Element("news", "language", News, Iso639(entry.Language ?? site.Language));
            xml.WriteEndElement();
            xml.Element("news", "publication_date", News, FeedTime.Rfc3339(entry.PublishedUtc));
            xml.Element("news", "title", News, entry.Headline);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The language alone, but for Chinese, where the extension wants the script told by a region.</summary>
    /// <param name="tag">BCP 47.</param>
    private static string Iso639(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        if (parts[0] != "zh")
            return parts[0];
        return parts.Contains("hant") || parts.Contains("tw") || parts.Contains("hk") || parts.Contains("mo") ? "zh-tw" : "zh-cn";
    }
}
