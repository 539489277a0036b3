using System.Text.RegularExpressions;

namespace NewsSite.Articles.Writing;

/// <summary>How the lists of a <see cref="PlainCopy"/> are written, and read again.</summary>
internal static partial class PlainLines
{
    /// <summary>Semicolons part names, so that a name may hold a comma; without any, commas do.</summary>
    public static IReadOnlyList<string> Names(string? text)
    {
        var names = text ?? "";
        var parts = names.IndexOfAny([';', '\n']) >= 0 ? names.Split([';', '\n']) : names.Split(',');
        return [.. parts.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A semicolon behind one name alone keeps its comma from parting it.</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names is [var only] && only.Contains(',', StringComparison.Ordinal) ? only + ";" : string.Join("; ", names);

    /// <summary>Without those that hold nothing.</summary>
    public static IEnumerable<string> Of(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    public static IReadOnlyList<SourceContent> Sources(string? text) => [.. Of(text).Select(Source)];

    public static string Sources(IEnumerable<SourceContent> sources) =>
        string.Join('\n', sources.Select(source => $"{source.Name} {source.Url}".Trim()));

    /// <returns>Each paragraph, and the address that stood on a line of its own in it.</returns>
    public static IReadOnlyList<(string Markdown, string? Address)> Background(string? text) =>
        [.. BlankLines().Split((text ?? "").ReplaceLineEndings("\n")).Where(part => part.Trim().Length > 0).Select(Paragraph)];

    public static string Background(IEnumerable<(string Markdown, string? Address)> items) => string.Join(
        "\n\n", items.Select(item => item.Address is null ? item.Markdown.Trim() : $"{item.Markdown.Trim()}\n{item.Address}".Trim()));

    private static (string Markdown, string? Address) Paragraph(string part)
    {
        var lines = part.Split('\n');
        var address = lines.FirstOrDefault(line => OwnAddress().IsMatch(line.Trim()));
        return (string.Join('\n', lines.Where(line => line != address)).Trim('\n'), address?.Trim());
    }

    private static SourceContent Source(string line)
    {
        var at = line.LastIndexOf(' ') + 1;
        return PreparedCopy.IsWebAddress(line[at..]) ? new SourceContent(line[..at].Trim(), line[at..]) : new SourceContent(line, null);
    }

    [GeneratedRegex("\n[ \t]*\n")]
    private static partial Regex BlankLines();

    /// <summary>Of an article of ours: as readers have it, with or without the site before it, or as the newsroom has it.</summary>
    [GeneratedRegex("^(https?://[^/ ]+)?/([0-9]{4}/[0-9]{2}/[0-9]{2}/[^/ ]+|newsroom/articles/[0-9]+)$")]
    private static partial Regex OwnAddress();
}
