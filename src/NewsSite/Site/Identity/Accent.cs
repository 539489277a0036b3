using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Site.Identity;

/// <summary>The one colour of the paper, in light and in dark, each as <c>#rrggbb</c> in small letters.</summary>
internal sealed partial record Accent(string Light, string Dark)
{
    /// <summary>What WCAG 2.2 AA asks of text (1.4.3).</summary>
    public const double LeastContrast = 4.5;

    /// <summary>As the style sheet's tokens have it.</summary>
    public static readonly Accent OfDesign = new("#96191d", "#ff9f95");

    /// <summary>The tokens that the accent is written upon: paper and tint.</summary>
    public static readonly IReadOnlyList<string> LightGrounds = ["#fdfcf9", "#f3f0e9"];

    /// <inheritdoc cref="LightGrounds"/>
    public static readonly IReadOnlyList<string> DarkGrounds = ["#121314", "#1c1e20"];

    /// <summary>The later rule of a layer wins, so this stands behind the tokens.</summary>
    public string Css => $"@layer tokens{{:root{{--accent:light-dark({Light},{Dark})}}}}";

    /// <summary>The least of its contrasts with those grounds, from 1 to 21.</summary>
    public static double Contrast(string colour, IReadOnlyList<string> grounds) =>
        grounds.Min(ground => Contrast(Luminance(colour), Luminance(ground)));

    /// <returns>Null when the text is no colour of the form <c>#rrggbb</c>.</returns>
    public static string? Parse(string text) => Form().IsMatch(text) ? text.ToLowerInvariant() : null;

    private static double Contrast(double one, double other) =>
        (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.</summary>
    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var part = byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Form();
}
