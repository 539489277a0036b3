using System.Text.RegularExpressions;

namespace NewsSite.Import;

/// <summary>What a block of Markdown says, near enough to look for names in it; never shown to anybody.</summary>
internal static partial class MarkdownWords
{
    /// <summary>A link becomes "words (address)", the form in which plain text gives one.</summary>
    public static string Of(string block)
    {
        if (NotProse().IsMatch(block))
            return "";

        var text = Picture().Replace(block, "");
        text = Link().Replace(text, "${words} (${address})");
        return Marks().Replace(text, "").Replace('\n', ' ');
    }

    [GeneratedRegex(@"\A {0,3}(?:#|```|~~~|\||<)", RegexOptions.CultureInvariant)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\]\[\n]{1,1000})\]\(<?(?<address>[^)\s>]{1,2000})>?[^)\n]{0,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`]+|(?<!\w)_+|_+(?!\w)|^ {0,3}>", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marks();
}
