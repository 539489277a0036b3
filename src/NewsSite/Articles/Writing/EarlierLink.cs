using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Articles.Writing;

/// <summary>Takes a suggested link to an earlier article into the background as it stands in the form.</summary>
internal static class EarlierLink
{
    /// <param name="chosen">A paragraph's key (see <see cref="KeyOf"/>), a space, and the article's path; null for none.</param>
    /// <returns>
    /// The copy with the address beneath that paragraph. As it was when the paragraph has changed since, or has a link already:
    /// the suggestion was made for another text.
    /// </returns>
    public static PlainCopy Into(PlainCopy copy, string? chosen)
    {
        var at = chosen?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (chosen is null || at < 0 || ArticlePath.Parse(chosen[(at + 1)..]) is null)
            return copy;

        var paragraphs = PlainLines.Background(copy.Background);
        var (key, path) = (chosen[..at], chosen[(at + 1)..]);
        return copy with
        {
            Background = PlainLines.Background(paragraphs.Select(item =>
                item.Address is null && KeyOf(item.Markdown) == key ? (item.Markdown, path) : item)),
        };
    }

    /// <summary>The same for the same paragraph, so that a choice finds it again wherever it stands by then.</summary>
    public static string KeyOf(string markdown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown.ReplaceLineEndings("\n").Trim())).AsSpan(0, 8));
}
