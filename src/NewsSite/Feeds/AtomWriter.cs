using System.Buffers;
using System.Xml;

namespace NewsSite.Feeds;

/// <summary>Atom (RFC 4287), with the pictures of Media RSS and the tombstones of RFC 6721.</summary>
internal sealed class AtomWriter : IFeedWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public string Extension => ".atom";

    public string ContentType => "application/atom+xml; charset=utf-8";

    public void Write(Feed feed, IBufferWriter<byte> body)
    {
        using var xml = PlainXml.Into(body);
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", MediaRss.Prefix, null, MediaRss.Space);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", feed.AddressAs(Extension));
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", FeedTime.Rfc3339(feed.ChangedUtc));
        WriteLink(xml, "self", "application/atom+xml", feed.AddressAs(Extension));
        WriteLink(xml, "alternate", "text/html", feed.Home);
        if (feed.Hub is { } hub)
            WriteLink(xml, "hub", type: null, hub);
        WriteAuthor(xml, new FeedAuthor(feed.SiteName, feed.SiteAddress));
        xml.Element("icon", feed.IconAddress("icon-192.png"));
        foreach (var item in feed.Items)
            WriteEntry(xml, item);
        foreach (var withdrawn in feed.Withdrawn)
        {
            xml.WriteStartElement("deleted-entry", Tombstones);
            xml.WriteAttributeString("ref", withdrawn.Id);
            xml.WriteAttributeString("when", FeedTime.Rfc3339(withdrawn.WithdrawnUtc));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        if (item.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, PlainXml.Clean(language));
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        xml.Element("published", FeedTime.Rfc3339(item.PublishedUtc));
        xml.Element("updated", FeedTime.Rfc3339(item.ChangedUtc));
        WriteLink(xml, "alternate", "text/html", item.Address);
        foreach (var author in item.Authors)
            WriteAuthor(xml, author);
        foreach (var tag in item.Tags)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", tag);
            xml.WriteEndElement();
        }

        xml.Element("summary", item.Summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(PlainXml.Clean(item.Html));
        xml.WriteEndElement();
        if (item.Picture is { } picture)
            MediaRss.Write(xml, picture);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author");
        xml.Element("name", author.Name);
        if (author.Address is { } address)
            xml.Element("uri", address);
        xml.WriteEndElement();
    }
}
