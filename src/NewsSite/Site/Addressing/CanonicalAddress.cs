using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSite.Site.Addressing;

/// <summary>
/// Every page has one address: lower case, Unicode NFC, single slashes, none at the end, percent-encoded where it is not
/// ASCII, and made of letters, digits, <c>- . _ ~</c> alone. A pure function, so that a table can test it.
/// </summary>
internal static class CanonicalAddress
{
    private const int LengthLimit = 2048;
    private const string Private = "/newsroom";

    /// <summary>The pages that explain a refusal: shown in place of others, never at an address of their own.</summary>
    private const string Explanations = "/error";

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("/abcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">As sent: percent-encoded, without the query.</param>
    /// <returns>
    /// The same string when it is canonical; another path to redirect to (one slash first, ASCII, canonical itself);
    /// null when no page can have such an address. The newsroom's paths are its own affair and come back unchanged.
    /// </returns>
    public static string? Of(string path)
    {
        if (path.Length is 0 or > LengthLimit || path[0] != '/')
            return null;
        if (IsWithin(Explanations, path))
            return null;
        if (IsWithin(Private, path) || (IsPlain(path) && path is not ("/index" or "/index.html")))
            return path;

        var canonical = new StringBuilder(path.Length);
        foreach (var sent in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part(sent) is not { } part)
                return null;
            canonical.Append('/').Append(Uri.EscapeDataString(part));
        }

        var address = canonical.ToString() is "" or "/index" or "/index.html" ? "/" : canonical.ToString();
        if (address == path)
            return path;
        return IsWithin(Explanations, address) ? null : address;
    }

    /// <summary>A decoded path, such as a redirect's target, in the form in which it may be sent.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsWithin(string folder, string path) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || path[folder.Length] == '/');

    private static bool IsPlain(string path) =>
        !path.AsSpan().ContainsAnyExcept(PlainCharacters)
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("/.", StringComparison.Ordinal)
        && (path.Length == 1 || path[^1] != '/');

    private static string? Part(string sent)
    {
        if (Decode(sent) is not { } decoded || decoded is "." or "..")
            return null;
        foreach (var rune in decoded.EnumerateRunes())
        {
            if (!MayStand(rune))
                return null;
        }

        return decoded.Normalize(NormalizationForm.FormC).ToLowerInvariant().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Null when a percent sign is not followed by two digits or the bytes are not UTF-8.</summary>
    private static string? Decode(string sent)
    {
        var bytes = new byte[sent.Length];
        var length = 0;
        for (var i = 0; i < sent.Length; i++)
        {
            if (!char.IsAscii(sent[i]))
                return null;
            if (sent[i] != '%')
                bytes[length++] = (byte)sent[i];
            else if (i + 2 < sent.Length && byte.TryParse(
                sent.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[length]))
                (length, i) = (length + 1, i + 2);
            else
                return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool MayStand(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~'
        : Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
