using System.Globalization;
using System.Xml;

namespace NewsSite.Feeds;

/// <summary>The picture of an item, in the vocabulary that RSS and Atom readers share (https://www.rssboard.org/media-rss).</summary>
internal static class MediaRss
{
    public const string Prefix = "media";
    public const string Space = "http://search.yahoo.com/mrss/";

    public static void Write(XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement(Prefix, "content", Space);
        xml.WriteAttributeString("url", picture.Address);
        xml.WriteAttributeString("type", picture.Type);
        xml.WriteAttributeString("medium", "image");
        xml.WriteAttributeString("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        var text = picture.Caption.Length > 0 ? picture.Caption : picture.AlternativeText;
        if (text.Length > 0)
            xml.Element(Prefix, "description", Space, text);
        if (picture.Credit.Length > 0)
            xml.Element(Prefix, "credit", Space, picture.Credit);
        xml.WriteEndElement();
    }
}
