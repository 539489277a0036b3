using System.Xml;
using System.Xml.Linq;

namespace NewsSite.Media.Origin;

/// <summary>The IPTC properties in an XMP packet (https://www.iptc.org/std/photometadata/specification).</summary>
internal static class XmpNotes
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static readonly XNamespace Extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static readonly XNamespace Exif = "http://ns.adobe.com/exif/1.0/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 2_000_000,
    };

    /// <summary>Nothing of a packet that is no XML.</summary>
    public static PictureOrigin Read(byte[] packet)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), Settings);
            var descriptions = XDocument.Load(reader).Descendants(Rdf + "Description").ToList();
            return new PictureOrigin
            {
                Creator = Value(descriptions, Dc + "creator"),
                Credit = Value(descriptions, Photoshop + "Credit"),
                Copyright = Value(descriptions, Dc + "rights"),
                Description = Value(descriptions, Dc + "description"),
                AlternativeText = Value(descriptions, Core + "AltTextAccessibility"),
                SourceType = Value(descriptions, Extension + "DigitalSourceType")?.Split('/')[^1],
                HasPlace = Value(descriptions, Exif + "GPSLatitude") is not null,
            };
        }
        catch (XmlException)
        {
            return new PictureOrigin();
        }
    }

    /// <summary>A property is an attribute, an element, or a list of which each entry counts (languages: the first).</summary>
    private static string? Value(IEnumerable<XElement> descriptions, XName name)
    {
        foreach (var description in descriptions)
        {
            if (description.Attribute(name) is { } attribute)
                return ReadOrigin.Short(attribute.Value);
            if (description.Element(name) is not { } element)
                continue;
            var entries = element.Descendants(Rdf + "li").Select(entry => entry.Value).ToList();
            return ReadOrigin.Short(entries.Count == 0
                ? element.Value
                : element.Element(Rdf + "Alt") is null ? string.Join(", ", entries) : entries[0]);
        }

        return null;
    }
}
