namespace NewsSite.Import;

/// <summary>
/// Markdown cut at its blank lines, without parsing it: hostile nesting costs nothing here. Joined by blank lines, the
/// blocks are the text again. A fenced code block stays whole, whatever it holds.
/// </summary>
internal static class MarkdownBlocks
{
    /// <param name="text">With line feeds as line ends.</param>
    public static List<string> Split(string text)
    {
        var blocks = new List<string>();
        var lines = new List<string>();
        var fence = "";
        foreach (var line in text.Split('\n'))
        {
            if (fence.Length == 0 && FileText.IsBlank(line))
            {
                Finish(blocks, lines);
                continue;
            }

            lines.Add(line);
            if (fence.Length == 0)
                fence = FenceOf(line);
            else if (FenceOf(line).StartsWith(fence, StringComparison.Ordinal) && line.AsSpan().Trim().TrimStart(fence[0]).IsEmpty)
                fence = "";
        }

        Finish(blocks, lines);
        return blocks;
    }

    private static void Finish(List<string> blocks, List<string> lines)
    {
        if (lines.Count == 0)
            return;

        blocks.Add(string.Join('\n', lines).TrimEnd());
        lines.Clear();
    }

    /// <summary>The run of three or more backticks or tildes that the line begins with, or nothing.</summary>
    private static string FenceOf(string line)
    {
        var start = line.AsSpan().TrimStart(' ');
        if (start.IsEmpty || line.Length - start.Length > 3 || start[0] is not ('`' or '~'))
            return "";

        var length = start.IndexOfAnyExcept(start[0]);
        length = length < 0 ? start.Length : length;
        return length < 3 || (start[0] == '`' && start[length..].Contains('`')) ? "" : new string(start[0], length);
    }
}
