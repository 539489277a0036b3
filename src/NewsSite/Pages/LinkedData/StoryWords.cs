using System.Net;
using System.Text;

namespace NewsSite.Pages.LinkedData;

/// <summary>The words of a story text without its markup.</summary>
internal static class StoryWords
{
    /// <param name="html">Sanitised: no text holds a bare angle bracket, and every block begins on a line of its own.</param>
    /// <returns>One line.</returns>
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var letter in html)
        {
            if (letter is '<' or '>')
                isTag = letter == '<';
            else if (!isTag)
                words.Append(letter);
        }

        return string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
