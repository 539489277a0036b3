using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>
/// Two texts in one: what was added stands in <c>ins</c>, what was removed in <c>del</c>. Both also say so in words, because
/// screen readers pass over those elements. Blanks and line ends stay as they are.
/// </summary>
internal sealed class MarkedText(IReadOnlyList<TextPiece> pieces) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in pieces)
        {
            var (element, word) = piece.Kind switch
            {
                ChangeKind.Added => ("ins", "added"),
                ChangeKind.Removed => ("del", "removed"),
                _ => ("", ""),
            };
            if (element.Length == 0)
            {
                encoder.Encode(writer, piece.Text);
                continue;
            }

            writer.Write($"<{element}><span class=\"visually-hidden\">[{word}: </span>");
            encoder.Encode(writer, piece.Text);
            writer.Write($"<span class=\"visually-hidden\">]</span></{element}>");
        }
    }
}
