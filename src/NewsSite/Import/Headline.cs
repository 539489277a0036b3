using System.Globalization;

namespace NewsSite.Import;

internal static class Headline
{
    /// <summary>Characters. The longest headlines of the trade have a third of it; beyond, the file has no lines.</summary>
    private const int LengthLimit = 500;

    /// <exception cref="RefusedFileException">It is too long to be one.</exception>
    public static string Checked(string headline) => headline.Length <= LengthLimit
        ? headline
        : throw new RefusedFileException(string.Create(
            CultureInfo.InvariantCulture,
            $"What stands first is not a headline: it has {headline.Length:N0} characters (at most {LengthLimit})."));
}
