using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>
/// Two texts in one: what was added stands in <c>ins</c>, what was removed in <c>del</c>. Both also say so in words, because
/// screen readers pass over those elements. Blanks and line ends stay as they are; the line ends before words that were added
/// or removed stand outside, where they look like nothing.
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
                WriteWords(writer, encoder, piece);
                continue;
            }

            var words = piece.Text.TrimStart('\n') is { Length: > 0 } rest ? rest : piece.Text;
            writer.Write(piece.Text[..^words.Length]);
            writer.Write($"<{element}><span class=\"visually-hidden\">[{word}: </span>");
            WriteWords(writer, encoder, piece with { Text = words });
            writer.Write($"<span class=\"visually-hidden\">]</span></{element}>");
        }
    }

    /// <summary>Words that lead somewhere are underlined; where to is said when that is what changed.</summary>
    private static void WriteWords(TextWriter writer, HtmlEncoder encoder, TextPiece piece)
    {
        var look = piece.Look;
        (bool IsOn, string Open, string Close)[] elements =
        [
            (look.Address is not null, "<span class=\"linked\">", "</span>"), (look.IsStrong, "<strong>", "</strong>"),
            (look.IsEmphasised, "<em>", "</em>"), (look.IsCode, "<code>", "</code>"), (look.IsRaised, "<sup>", "</sup>"),
        ];
        foreach (var element in elements.Where(element => element.IsOn))
            writer.Write(element.Open);
        encoder.Encode(writer, piece.Text);
        foreach (var element in elements.Where(element => element.IsOn).Reverse())
            writer.Write(element.Close);
        if (look.Address is { } address && piece.Kind != ChangeKind.Same)
        {
            writer.Write(" <small>(");
            encoder.Encode(writer, address);
            writer.Write(")</small>");
        }
    }
}
