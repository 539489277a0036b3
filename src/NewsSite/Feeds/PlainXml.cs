using System.Buffers;
using System.Text;
using System.Xml;

namespace NewsSite.Feeds;

/// <summary>Writes texts of any content into XML: what XML 1.0 cannot hold even escaped (section 2.2) is left out.</summary>
internal static class PlainXml
{
    public static XmlWriter Into(IBufferWriter<byte> body) => XmlWriter.Create(new BodyStream(body), new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    });

    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    public static void Element(this XmlWriter xml, string prefix, string name, string space, string text) =>
        xml.WriteElementString(prefix, name, space, Clean(text));

    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, Clean(text));

    public static string Clean(string text)
    {
        var first = FirstForbidden(text);
        if (first < 0)
            return text;

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (IsPair(text, i))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (!IsPair(text, i))
                return i;
            i++;
        }

        return -1;
    }

    private static bool IsPair(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
