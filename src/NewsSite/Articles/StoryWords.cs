using System.Net;
using System.Text;

namespace NewsSite.Articles;

/// <summary>The words of a stored story text without its markup: what search finds, and what structured data says.</summary>
internal static class StoryWords
{
    private const string NoteLink = "<sup";
    private const string NoteLinkEnd = "</sup>";
    private const string TagEnd = ">";

    /// <summary>Around a part of a word, perhaps. Every other tag stands between words.</summary>
    private static readonly string[] WithinWords = ["<a>", "<a ", "</a>", "<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>", "<del>", "</del>", NoteLink];

    /// <param name="html">Sanitised: no text holds a bare angle bracket.</param>
    /// <returns>One line, without the numbers that lead to notes: a sentence reads on over them.</returns>
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        for (var rest = html.AsSpan(); !rest.IsEmpty;)
        {
            var tag = rest.IndexOf('<');
            words.Append(tag < 0 ? rest : rest[..tag]);
            if (tag < 0)
                break;
            rest = rest[tag..];
            if (!StandsWithinWord(rest))
                words.Append(' ');
            var end = rest.StartsWith(NoteLink) ? NoteLinkEnd : TagEnd;
            rest = rest.IndexOf(end) is >= 0 and var at ? rest[(at + end.Length)..] : [];
        }

        return OnOneLine(WebUtility.HtmlDecode(words.ToString()));
    }

    private static string OnOneLine(string text)
    {
        var line = new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
                line[length++] = letter;
            else if (length > 0 && line[length - 1] != ' ')
                line[length++] = ' ';
        }

        return new string(line, 0, length > 0 && line[length - 1] == ' ' ? length - 1 : length);
    }

    private static bool StandsWithinWord(ReadOnlySpan<char> tag)
    {
        foreach (var one in WithinWords)
        {
            if (tag.StartsWith(one))
                return true;
        }

        return false;
    }
}
