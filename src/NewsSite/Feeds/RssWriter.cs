using System.Buffers;
using System.Xml;

namespace NewsSite.Feeds;

/// <summary>
/// RSS 2.0 (https://www.rssboard.org/rss-specification) with the content, Dublin Core, Atom and Media RSS modules.
/// </summary>
internal sealed class RssWriter : IFeedWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>How long a reader may wait before it asks again, in minutes: as long as a cache in front keeps a feed.</summary>
    private const string TimeToLiveMinutes = "5";

    /// <summary>The specification allows a channel's image 144 pixels in width.</summary>
    private const string ImageFile = "icon-144.png";
    private const string ImageSide = "144";

    public string Extension => ".xml";

    public string ContentType => "application/rss+xml; charset=utf-8";

    public void Write(Feed feed, IBufferWriter<byte> body)
    {
        using var xml = PlainXml.Into(body);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", MediaRss.Prefix, null, MediaRss.Space);
        xml.WriteStartElement("channel");
        WriteChannel(xml, feed);
        foreach (var item in feed.Items)
            WriteItem(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteChannel(XmlWriter xml, Feed feed)
    {
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Home);
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        xml.Element("lastBuildDate", FeedTime.Rfc822(feed.ChangedUtc));
        xml.Element("ttl", TimeToLiveMinutes);

        WriteLink(xml, "self", "application/rss+xml", feed.AddressAs(Extension));
        if (feed.Hub is { } hub)
            WriteLink(xml, "hub", type: null, hub);

        xml.WriteStartElement("image");
        xml.Element("url", feed.IconAddress(ImageFile));
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Home);
        xml.Element("width", ImageSide);
        xml.Element("height", ImageSide);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", FeedTime.Rfc822(item.PublishedUtc));
        xml.Element("atom", "updated", Atom, FeedTime.Rfc3339(item.ChangedUtc));
        foreach (var author in item.Authors)
            xml.Element("dc", "creator", DublinCore, author.Name);
        if (item.Language is { } language)
            xml.Element("dc", "language", DublinCore, language);
        foreach (var tag in item.Tags)
            xml.Element("category", tag);
        xml.Element("description", AsHtml(item.Summary));
        xml.Element("content", "encoded", Content, item.Html);
        if (item.Picture is { } picture)
            MediaRss.Write(xml, picture);
        xml.WriteEndElement();
    }

    /// <summary>Readers take a description for HTML, so a plain text is written as HTML that shows it.</summary>
    private static string AsHtml(string plain) => plain
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
