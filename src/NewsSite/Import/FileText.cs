using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSite.Import;

/// <summary>From a file's bytes to its text, with line feeds for all line ends and without what could deceive.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Everything that <see cref="Clean"/> has to look at: control characters, other line ends, directions.</summary>
    private static readonly SearchValues<char> Unclean = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    /// <summary>
    /// Reads UTF-8 with or without a byte order mark, and UTF-16 with one. All line ends become line feeds: CR LF, CR,
    /// NEL, vertical tab, form feed, U+2028, U+2029, also mixed.
    /// </summary>
    /// <exception cref="RefusedFileException">Not text, or not in an encoding that can be told for certain.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Characters(bytes);
        if (IsBlank(text))
            throw new RefusedFileException("The file holds only blank lines.");
        return Clean(text);
    }

    /// <summary>
    /// Line ends as line feeds; directional overrides, embeddings and isolates removed. Those nine invisible characters
    /// let a text show its letters in another order than it stores them ("Trojan Source", CVE-2021-42574), across the
    /// rest of the page too. Dropping them loses no word, which refusing the file would; right-to-left text needs none
    /// of them, and the harmless marks (U+200E, U+200F, U+061C) stay.
    /// </summary>
    /// <exception cref="RefusedFileException">It holds a control character that no text has.</exception>
    public static string Clean(string text)
    {
        var at = text.AsSpan().IndexOfAny(Unclean);
        if (at < 0)
            return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\r')
            {
                if (at + 1 == text.Length || text[at + 1] != '\n')
                    clean.Append('\n');
            }
            else if (letter is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (!Unclean.Contains(letter))
            {
                clean.Append(letter);
            }
            else if (letter < '\u2000')
            {
                throw new RefusedFileException(
                    FormattableString.Invariant($"The file is not text: it holds the control character U+{(int)letter:X4}."));
            }
        }

        return clean.ToString();
    }

    /// <summary>Nothing that a reader would see: white space and invisible format characters only.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter)
                && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
                return false;
            if (letter == '\0')
                return false;
        }

        return true;
    }

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new RefusedFileException("The file is empty.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new RefusedFileException("The file is UTF-32, which is not read: save it as UTF-8.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Characters(bytes[2..], Utf16, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Characters(bytes[2..], Utf16BigEndian, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (bytes.Contains((byte)0))
        {
            throw new RefusedFileException(
                "The file holds NUL bytes: it is binary, or UTF-16 without a byte order mark. Save it as UTF-8.");
        }

        return Characters(bytes, Utf8, "UTF-8");
    }

    private static string Characters(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException) when (name == "UTF-8")
        {
            throw new RefusedFileException(
                FormattableString.Invariant($"The file is not valid UTF-8 (first at byte {FirstInvalid(bytes)}): it is binary, or in an older encoding. Save it as UTF-8."));
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedFileException($"The file is not valid {name}: it is cut off, or binary.");
        }
    }

    /// <summary>Counted from the start of the text, after a byte order mark.</summary>
    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            System.Text.Unicode.Utf8.ToUtf16(bytes, room, out var read, out _, replaceInvalidSequences: false);
            return read;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }
}
