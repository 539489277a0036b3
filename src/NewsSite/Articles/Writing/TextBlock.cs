namespace NewsSite.Articles.Writing;

/// <summary>One top-level block of a story's Markdown: a paragraph, a list, a table, a quotation.</summary>
/// <param name="Text">Byte for byte as it stands there, without what separates it from the next.</param>
/// <param name="Separator">The line ends and blank lines behind it.</param>
/// <param name="FollowedBy">The text of the next block; null at the end.</param>
internal sealed record TextBlock(string Text, string Separator, string? FollowedBy)
{
    private const string BlankLine = "\n\n";

    /// <summary>Texts and separators of the blocks, joined, are <paramref name="markdown"/> again.</summary>
    public static IReadOnlyList<TextBlock> Of(string markdown)
    {
        if (markdown.Length == 0)
            return [];

        var starts = StoryText.BlockStarts(markdown);
        var texts = new string[starts.Count];
        for (var i = 0; i < starts.Count; i++)
            texts[i] = markdown[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : markdown.Length)];
        var trimmed = texts.Select(text => text.TrimEnd()).ToArray();
        return [.. texts.Select((text, i) => new TextBlock(
            trimmed[i], text[trimmed[i].Length..], i + 1 < texts.Length ? trimmed[i + 1] : null))];
    }

    /// <summary>The blocks in this order as one text. Where two meet that did not stand together before, a blank line parts them.</summary>
    public static string Join(IReadOnlyList<TextBlock> blocks)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            text.Append(block.Text);
            var stoodTogether = i + 1 == blocks.Count || blocks[i + 1].Text == block.FollowedBy;
            text.Append(stoodTogether || block.Separator.Contains(BlankLine, StringComparison.Ordinal) ? block.Separator : BlankLine);
        }

        return text.ToString();
    }
}
