namespace NewsSite.Import;

/// <summary>Where the front matter of a text ends and its story begins.</summary>
/// <param name="Yaml">Null when the text has no front matter.</param>
internal readonly record struct FrontMatterBlock(string? Yaml, string Story)
{
    private const string Fence = "---";
    private const string OtherEnd = "...";

    /// <param name="text">With line feeds as line ends.</param>
    /// <exception cref="RefusedFileException">It is opened and never closed.</exception>
    public static FrontMatterBlock Split(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!LineAt(text, start).SequenceEqual(Fence))
            return new(null, text);

        var first = NextLine(text, start);
        for (var line = first; line < text.Length; line = NextLine(text, line))
        {
            if (LineAt(text, line) is Fence or OtherEnd)
                return new(text[first..line], text[NextLine(text, line)..]);
        }

        throw new RefusedFileException("The front matter is opened with \"---\" and never closed with another.");
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
