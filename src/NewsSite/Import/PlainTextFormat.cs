using NewsSite.Import.Language;

namespace NewsSite.Import;

/// <summary>
/// A <c>.txt</c> file: line 1 the headline, line 2 the standfirst, each further line a paragraph; blank lines mean
/// nothing. What front matter states is not expected in the text again, and is dropped there if it is repeated.
/// </summary>
internal static class PlainTextFormat
{
    /// <exception cref="RefusedFileException">There is no story in it.</exception>
    public static ArticleFile Read(string story, FrontMatter frontMatter)
    {
        var lines = new Queue<string>(Lines(story));
        if (lines.Count < 2 && frontMatter.Headline is null)
            throw new RefusedFileException("The file has one line only: a headline without a story.");

        var headline = Take(lines, frontMatter.Headline);
        var standfirst = Take(lines, frontMatter.Standfirst);
        if (standfirst.Length == 0)
            throw new RefusedFileException("The file has a headline without a story.");

        var (body, background) = BackgroundParagraphs.Split([.. lines]);
        return new ArticleFile(Headline.Checked(headline), standfirst, body, background, IsMarkdown: false, frontMatter);
    }

    private static string Take(Queue<string> lines, string? stated)
    {
        if (stated is null)
            return lines.Count > 0 ? lines.Dequeue() : "";
        if (lines.TryPeek(out var line) && string.Equals(line, stated, StringComparison.Ordinal))
            lines.Dequeue();
        return stated;
    }

    private static IEnumerable<string> Lines(string story)
    {
        foreach (var line in story.Split('\n'))
        {
            if (!FileText.IsBlank(line))
                yield return line.Trim();
        }
    }
}
