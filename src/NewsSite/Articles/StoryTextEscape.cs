using System.Buffers;
using System.Text;

namespace NewsSite.Articles;

/// <summary>Plain lines to Markdown, with as few backslashes as keep the line what it is.</summary>
internal static class StoryTextEscape
{
    /// <summary>A line without any of these needs a look at its beginning only.</summary>
    private static readonly SearchValues<char> Notation = SearchValues.Create("\\`*_]<&\r\n");

    public static string Escape(string plain)
    {
        var line = plain.AsSpan().Trim();
        if (IsPlain(line))
            return line.Length == plain.Length ? plain : line.ToString();

        var markdown = new StringBuilder(line.Length + 16);
        Append(markdown, line);
        return markdown.ToString();
    }

    /// <summary>True for a trimmed line that is its own Markdown.</summary>
    public static bool IsPlain(ReadOnlySpan<char> line) => !line.ContainsAny(Notation) && BlockMarkIn(line) < 0;

    /// <param name="markdown">Gets the Markdown of <paramref name="line"/>.</param>
    /// <param name="line">Trimmed; line breaks within become spaces.</param>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> line)
    {
        var blockMark = BlockMarkIn(line);
        var isDefinition = line is ['[', ..];
        var hasCode = line.Count('`') > 1;
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (letter is '\r' or '\n')
            {
                markdown.Append(' ');
                continue;
            }

            if (i == blockMark || NeedsEscape(line, i, isDefinition, hasCode))
                markdown.Append('\\');
            markdown.Append(letter);
        }
    }

    private static bool NeedsEscape(ReadOnlySpan<char> line, int at, bool isDefinition, bool hasCode)
    {
        var before = at > 0 ? line[at - 1] : ' ';
        var after = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '\\' => char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
            '`' => hasCode,
            '*' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '_' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
                && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            ']' => after == '(' || (after == ':' && isDefinition),
            '<' => !char.IsWhiteSpace(after),
            '&' => IsEntity(line[(at + 1)..]),
            _ => false,
        };
    }

    /// <summary>Where a backslash keeps the line from starting a heading, list, quote, rule, code or card; -1 for nowhere.</summary>
    private static int BlockMarkIn(ReadOnlySpan<char> line)
    {
        switch (line)
        {
            case ['>', ..] or ['~', '~', '~', ..]:
                return 0;
            case ['#', ..]:
                var hashes = line.IndexOfAnyExcept('#');
                return hashes < 0 || IsBlank(line[hashes]) ? 0 : -1;
            case ['-' or '+' or '*' or '_', ..]:
                return line.Length == 1 || IsBlank(line[1]) || !line.ContainsAnyExcept("-*_ \t") ? 0 : -1;
            case [>= '0' and <= '9', ..]:
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || IsBlank(line[digits + 1]))
                    ? digits
                    : -1;
            case ['h' or 'H', ..]:
                return StoryTextAddress.IsCard(line) ? line.IndexOf(':') : -1;
            default:
                return -1;
        }
    }

    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\r' or '\n';

    private static bool IsEntity(ReadOnlySpan<char> name)
    {
        if (name is ['#', ..])
            name = name[1..];
        var end = name.IndexOf(';');
        return end > 0 && !name[..end].ContainsAnyExcept(EntityLetters);
    }

    private static readonly SearchValues<char> EntityLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
