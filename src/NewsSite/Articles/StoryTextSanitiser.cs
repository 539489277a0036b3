using System.Text;
using AngleSharp.Dom;

namespace NewsSite.Articles;

/// <summary>
/// Writes the HTML of one parsed text anew, out of nothing but what <see cref="StoryTextAllowList"/> names: of any other
/// element only its text remains. Counts the words that readers see on the way.
/// </summary>
internal sealed class StoryTextSanitiser
{
    private static readonly HashSet<string> WithinText = new(StringComparer.Ordinal)
    {
        "em", "strong", "small", "sup", "code", "a", "img", "picture", "source",
    };

    private static readonly HashSet<string> WithoutContent = new(StringComparer.Ordinal) { "br", "hr", "img", "source" };

    /// <summary>Their text is code, which no reader was meant to see.</summary>
    private static readonly HashSet<string> WithoutText = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "noembed", "noframes", "xmp", "title",
        "textarea", "select", "svg", "math",
    };

    private readonly StringBuilder _html = new();
    private StoryTextWords _words;

    public (string Html, int WordCount) Write(INode? body)
    {
        if (body is not null)
            WriteChildren(body, isOutermost: true);
        return (_html.ToString(), _words.Count);
    }

    private void WriteChildren(INode parent, bool isOutermost = false)
    {
        // By index: a node finds its siblings by searching its parent for itself.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                WriteText(text.Data, isBesideBlock: IsBlockAt(children, i - 1) || IsBlockAt(children, i + 1));
            else if (children[i] is IElement element && !WithoutText.Contains(element.LocalName))
                WriteElement(element, isOutermost);
        }
    }

    private void WriteText(string text, bool isBesideBlock)
    {
        if (isBesideBlock && string.IsNullOrWhiteSpace(text))
            return;
        StoryTextPlain.AppendEncoded(_html, text);
        _words.Read(text);
    }

    private void WriteElement(IElement element, bool isOutermost)
    {
        var name = element.LocalName;
        if (StoryTextAllowList.AttributesOf(name) is not { } attributes || IsDeadLink(element))
        {
            WriteChildren(element);
            return;
        }

        var isBlock = IsBlock(element);
        if (isOutermost && isBlock && _html.Length > 0)
            _html.Append('\n');
        if (isBlock)
            _words.Break();

        _html.Append('<').Append(name);
        WriteAttributes(element, attributes);
        _html.Append('>');
        if (WithoutContent.Contains(name))
            return;

        WriteChildren(element);
        _html.Append("</").Append(name).Append('>');
        if (isBlock)
            _words.Break();
    }

    private void WriteAttributes(IElement element, IReadOnlyList<StoryTextAllowList.Allowed> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (element.GetAttribute(attribute.Name) is { } value && attribute.Accepts(value))
                WriteAttribute(attribute.Name, value);
        }

        if (element.LocalName == "a" && StoryTextAddress.IsExternal(element.GetAttribute("href")))
            WriteAttribute("rel", "noopener");
    }

    private void WriteAttribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        StoryTextPlain.AppendEncoded(_html, value);
        _html.Append('"');
    }

    private static bool IsBlockAt(INodeList nodes, int index) =>
        index >= 0 && index < nodes.Length && IsBlock(nodes[index]);

    private static bool IsBlock(INode node) => node is IElement element && !WithinText.Contains(element.LocalName);

    /// <summary>A link that leads nowhere, or somewhere it may not: its words stay.</summary>
    private static bool IsDeadLink(IElement element) => element.LocalName switch
    {
        "a" => !StoryTextAddress.IsLink(element.GetAttribute("href")),
        "img" => !StoryTextAddress.IsOwnPath(element.GetAttribute("src")),
        _ => false,
    };
}
