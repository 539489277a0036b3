using System.Globalization;
using System.Security.Cryptography;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Which text a page wants to keep or to save, and which kept text it has before it. One person may have an article open
/// in two tabs or browsers, and there is one autosave for both: a page replaces or drops only a text of its own, or the one
/// that it was opened with. Any other stays, and the page is told; its own text is then kept by its browser alone until it
/// is saved.
/// </summary>
/// <param name="As">
/// The page's own name, a full stop and a number that grows with each of its texts: of two that were under way at once the
/// later stays. "" is a text without a name.
/// </param>
/// <param name="Over">The name of the kept text that the page was opened with; "" when there was none.</param>
internal sealed record AutosaveClaim(string As, string Over)
{
    private const int LongestName = 80;

    public static AutosaveClaim None { get; } = new("", "");

    /// <summary>For a page that is being opened: a name that no other page has.</summary>
    public static AutosaveClaim OfNewPage(string over) => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)) + ".0", over);

    /// <summary>As a form sent it: what is no name counts as none.</summary>
    public static AutosaveClaim Sent(string? name, string? over) => new(NameOr(name), NameOr(over));

    /// <summary>The kept text is one that the page may replace or drop.</summary>
    public bool Covers(string kept) => kept == Over || kept == As || (PageOf(kept).Length > 0 && PageOf(kept) == PageOf(As));

    /// <summary>The kept or saved text is the page's own and was written later.</summary>
    public bool IsBehind(string kept) => PageOf(kept).Length > 0 && PageOf(kept) == PageOf(As) && NumberOf(kept) > NumberOf(As);

    /// <summary>How the names of the page's texts begin; null when it has no name.</summary>
    public string? Beginning => PageOf(As) is { Length: > 0 } page ? page + "." : null;

    private static string NameOr(string? text) =>
        text is { Length: > 0 and <= LongestName } && PageOf(text).All(char.IsAsciiLetterOrDigit) && NumberOf(text) >= 0 ? text : "";

    private static string PageOf(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "";

    private static int NumberOf(string name) =>
        int.TryParse(name[(name.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
