using System.Globalization;
using System.Net;
using System.Text;
using NewsSite.Media.Making;

namespace NewsSite.Media.Social;

/// <summary>
/// Draws one social picture. libvips' text program, in its limited process, sets the words, because it knows every script and
/// font; paper, rules and colours are put around them here.
/// </summary>
internal sealed class DrawSocialPicture(PictureProgram program, MediaFolder folder)
{
    private const int Edge = 80;
    private const int Measure = SocialPicture.Width - (2 * Edge);
    private const int HeadlineTop = 246;
    private const int HeadlineBottom = 578;
    private const int FootHeight = 28;

    /// <summary>The middle of what is above the foot.</summary>
    private const int Middle = (SocialPicture.Height - FootHeight) / 2;

    /// <summary>Of the paper's name from the middle to the rules above and beneath it.</summary>
    private const int NameReach = 104;
    private const int NameHeight = 150;
    private const int LetterLimit = 220;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The weights of the site's own fonts, and what a bare server has.</summary>
    private const string Serif = "Charter,Bitstream Charter,Noto Serif,DejaVu Serif,serif Bold";
    private const string Sans = "Noto Sans,DejaVu Sans,sans-serif Bold";

    private static readonly int[] HeadlineSizes = [124, 100, 82, 72, 62, 54, 46];
    private static readonly int[] PaperSizes = [128, 104, 88, 72, 60, 50];

    /// <exception cref="PictureProgramException">The words could not be set, or a disk was full.</exception>
    public async Task RunAsync(SocialPicture picture, CancellationToken cancellationToken)
    {
        var sheet = new SocialSheet();
        await (picture.SiteName.Length > 0 ? PrintArticleAsync(sheet, picture, cancellationToken) : PrintPaperAsync(sheet, picture, cancellationToken));
        sheet.Rule(0, SocialPicture.Height - FootHeight, SocialPicture.Width, FootHeight, Ink.Accent);
        await KeepAsync(sheet.ToPng(picture.Accent), picture.Name, cancellationToken);
    }

    private async Task PrintArticleAsync(SocialSheet sheet, SocialPicture picture, CancellationToken cancellationToken)
    {
        var name = await SetAsync(picture.SiteName, Serif, [44, 34], 60, cancellationToken);
        sheet.Print(name, Edge, 112 - name.Height, Ink.Text);
        sheet.Rule(Edge, 132, Measure, 4, Ink.Text);
        sheet.Rule(Edge, 139, Measure, 1, Ink.Text);
        if (picture.Kicker.Length > 0)
        {
            var kicker = await SetAsync(picture.Kicker.ToUpperInvariant(), Sans, [26], 40, cancellationToken);
            sheet.Print(kicker, StartOf(kicker, picture.Headline), 204 - kicker.Height, Ink.Accent);
        }

        var headline = await SetAsync(picture.Headline, Serif, HeadlineSizes, HeadlineBottom - HeadlineTop, cancellationToken);
        sheet.Print(headline, StartOf(headline, picture.Headline), HeadlineTop, Ink.Text);
    }

    private async Task PrintPaperAsync(SocialSheet sheet, SocialPicture picture, CancellationToken cancellationToken)
    {
        var name = await SetAsync(picture.Headline, Serif, PaperSizes, NameHeight, cancellationToken);
        sheet.Print(name, (SocialPicture.Width - name.Width) / 2, Middle - (name.Height / 2), Ink.Text);
        sheet.Rule(Edge, Middle - NameReach - 7, Measure, 4, Ink.Text);
        sheet.Rule(Edge, Middle - NameReach, Measure, 1, Ink.Text);
        sheet.Rule(Edge, Middle + NameReach, Measure, 1, Ink.Text);
        sheet.Rule(Edge, Middle + NameReach + 4, Measure, 4, Ink.Text);
    }

    private async Task KeepAsync(byte[] png, string name, CancellationToken cancellationToken)
    {
        var temporary = folder.Temporary(SocialPicture.Extension);
        try
        {
            await File.WriteAllBytesAsync(temporary, png, cancellationToken);
            folder.Keep(temporary, folder.Social(name));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>In the largest size that has room; what has none in the smallest is cut.</summary>
    private async Task<SetText> SetAsync(string text, string font, int[] sizes, int height, CancellationToken cancellationToken)
    {
        var shown = Cut(text, LetterLimit);
        foreach (var size in sizes)
        {
            var set = await SetAsync(shown, $"{font} {size.ToString(CultureInfo.InvariantCulture)}", cancellationToken);
            if (set.Height <= height && set.Width <= Measure)
                return set;
        }

        for (var limit = shown.Length * 4 / 5; limit > 0; limit = limit * 4 / 5)
        {
            shown = Cut(text, limit);
            var set = await SetAsync(shown, $"{font} {sizes[^1].ToString(CultureInfo.InvariantCulture)}", cancellationToken);
            if (set.Height <= height && set.Width <= Measure)
                return set;
        }

        throw new PictureProgramException("No part of the text has room.");
    }

    private async Task<SetText> SetAsync(string text, string font, CancellationToken cancellationToken)
    {
        var temporary = folder.Temporary("pgm");
        try
        {
            // The words are marked up, so none of them is taken for markup or, at the beginning, for an option.
            string[] arguments =
            [
                "text", temporary, $"<span line_height=\"0.88\">{WebUtility.HtmlEncode(text)}</span>",
                "--font", font, "--width", Measure.ToString(CultureInfo.InvariantCulture), "--dpi", "72", "--wrap", "word-char",
            ];
            await program.ExecuteAsync(PictureProgram.Operate, Path.GetDirectoryName(temporary) ?? ".", arguments, cancellationToken);
            return SetText.Read(await File.ReadAllBytesAsync(temporary, cancellationToken));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Where reading begins: a headline that is written from the right stands at the right.</summary>
    private static int StartOf(SetText set, string headline) =>
        Script.IsFromTheRight(headline) ? SocialPicture.Width - Edge - set.Width : Edge;

    /// <summary>What turns the direction of others round is left out, what joins letters is not.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => false,
        UnicodeCategory.Format => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner,
        _ => rune != Rune.ReplacementChar,
    };

    /// <summary>One line of visible letters, no longer than that, cut between words where there are any.</summary>
    private static string Cut(string text, int limit)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                clean.Append(' ');
            else if (IsShown(rune))
                clean.Append(rune);
        }

        var line = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
            return "…";
        if (line.Length <= limit)
            return line;

        var end = line.LastIndexOf(' ', limit - 1);
        if (end < limit / 2)
            end = char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit;
        return line[..end].TrimEnd() + "…";
    }
}
