using NewsSite.Articles.Pictures;
using NewsSite.Media;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>The form of one picture as it was sent.</summary>
internal sealed record PictureForm
{
    /// <summary>Thousandths in a step of the form's numbers, which are hundredths of the picture.</summary>
    private const int Step = 10;

    public int Version { get; init; }

    public string? Name { get; init; }

    public string? AlternativeText { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Rights { get; init; }

    /// <summary>On the clocks of the site's zone; the day at whose beginning the right ends.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>From the left edge, in hundredths of the width, with one decimal place.</summary>
    public decimal FocusX { get; init; }

    /// <summary>From the upper edge, in hundredths of the height.</summary>
    public decimal FocusY { get; init; }

    public FocalPoint Focus => new(Thousandths(FocusX), Thousandths(FocusY));

    public PictureWords Words(SiteClock clock) => new(
        Line(Name), Line(AlternativeText), Line(Caption), Line(Credit), (Rights ?? "").ReplaceLineEndings("\n").Trim(),
        ExpiresOn is { } day ? clock.StartOf(day) : null);

    public static PictureForm Of(PictureView picture, SiteClock clock) => new()
    {
        Version = picture.Version,
        Name = picture.Words.Name,
        AlternativeText = picture.Words.AlternativeText,
        Caption = picture.Words.Caption,
        Credit = picture.Words.Credit,
        Rights = picture.Words.Rights,
        ExpiresOn = picture.Words.ExpiresUtc is { } utc ? clock.DayOf(utc) : null,
        FocusX = (decimal)picture.Focus.X / Step,
        FocusY = (decimal)picture.Focus.Y / Step,
    };

    private static int Thousandths(decimal hundredths) =>
        hundredths is < 0 or > 100 ? -1 : (int)Math.Round(hundredths * Step, MidpointRounding.AwayFromZero);

    private static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
