namespace NewsSite.Articles;

/// <summary>
/// What is read as Markdown at all. Some texts cost the parser time that grows with the square of their length; these
/// limits, checked before it runs, keep every accepted text under a second (each measured alone on one core, Markdig 1.6).
/// </summary>
internal static class StoryTextLimits
{
    /// <summary>Characters. About 35,000 words; the dearest text of this size that was found takes 0.8 s.</summary>
    public const int Size = 200_000;

    /// <summary>
    /// Block quotes and lists within each other. 78 KB of nested quotes took 6.2 s, a thousand nested lists 1.2 s.
    /// </summary>
    public const int Nesting = 24;

    /// <summary>
    /// Openings of links and of emphasis in one paragraph or table: 1,000 take 7 ms, 10,000 take 0.5 s, 40,000 take 8.8 s.
    /// </summary>
    public const int Openings = 1_000;

    private const int TabColumns = 4;

    public static bool Allow(string markdown)
    {
        if (markdown.Length > Size)
            return false;

        var openings = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (NestingOf(line) > Nesting)
                return false;
            openings = line.IsWhiteSpace() ? 0 : openings + OpeningsOf(line);
            if (openings > Openings)
                return false;
        }

        return true;
    }

    /// <summary>
    /// How deep the line can stand at most: its own marks of quotes and lists, and before a mark one list for every two
    /// columns of indentation, the least that a list item can be indented by.
    /// </summary>
    private static int NestingOf(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var columns = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\t')
            {
                columns += line[i] == '\t' ? TabColumns : 1;
                continue;
            }

            var mark = MarkLength(line[i..]);
            if (mark == 0)
                break;
            depth += 1 + (columns / 2);
            columns = 0;
            i += mark - 1;
        }

        return depth;
    }

    /// <summary>The length of the quote or list mark that the text begins with, 0 if there is none.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var mark = text[0] is '-' or '+' or '*' ? 1 : digits > 0 && text[digits] is '.' or ')' ? digits + 1 : 0;
        return mark > 0 && (mark == text.Length || text[mark] is ' ' or '\t') ? mark : 0;
    }

    private static int OpeningsOf(ReadOnlySpan<char> line)
    {
        var openings = 0;
        for (var at = line.IndexOfAny("[*_"); at >= 0; at = line.IndexOfAny("[*_"))
        {
            openings++;
            line = line[(at + 1)..];
        }

        return openings;
    }
}
