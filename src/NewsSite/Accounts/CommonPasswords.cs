using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsSite.Accounts;

/// <summary>
/// Passwords that are tried first: the words of a short list in every disguise that people give them (capitals, digits
/// for letters, a year or an exclamation mark at the end, written twice), runs of the keyboard and the alphabet, and one
/// thing repeated. A list of stems does what a list of a million spellings does, and fits in a page.
/// </summary>
internal static class CommonPasswords
{
    private const string Disguises = "0o 1i 3e 4a 5s 7t 8b @a $s !i |i €e";

    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1qaz2wsx3edc4rfv5tgb"];

    private static readonly FrozenDictionary<char, char> Letters =
        Disguises.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenSet<string> Stems = Read().ToFrozenSet(StringComparer.Ordinal);

    /// <param name="password">As typed.</param>
    /// <param name="knownNames">The names of the site and of the person, and their address: what others know of them.</param>
    public static bool Contain(string password, IEnumerable<string> knownNames)
    {
        var plain = password.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        if (IsRepeated(plain) || IsRun(plain))
            return true;

        var names = knownNames.SelectMany(Parts).ToHashSet(StringComparer.Ordinal);
        return Cores(plain).Any(core => core.Length == 0 || IsMadeOf(core, part => Stems.Contains(part) || names.Contains(part)));
    }

    /// <summary>The password without its trimmings, as letters and with the digits read as letters.</summary>
    private static IEnumerable<string> Cores(string plain)
    {
        var trimmed = plain.Trim([.. plain.Where(letter => !char.IsLetter(letter)).Distinct()]);
        yield return OnlyLetters(trimmed);
        yield return OnlyLetters(string.Concat(trimmed.Select(Undisguised)));
        yield return OnlyLetters(string.Concat(plain.Select(Undisguised)));
        yield return OnlyLetters(string.Concat(plain.TrimEnd("0123456789!?.-_ ".ToCharArray()).Select(Undisguised)));
    }

    private static char Undisguised(char letter) => Letters.GetValueOrDefault(letter, letter);

    private static string OnlyLetters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>One, two or three listed words in a row: <c>passwordpassword</c>, <c>welcomeadmin</c>. Four are a passphrase.</summary>
    private static bool IsMadeOf(string text, Func<string, bool> isListed, int words = 3)
    {
        if (isListed(text))
            return true;
        for (var length = 3; words > 1 && length <= text.Length - 3; length++)
        {
            if (isListed(text[..length]) && IsMadeOf(text[length..], isListed, words - 1))
                return true;
        }

        return false;
    }

    /// <summary>A piece of at most a quarter of the whole, over and over: <c>aaaaaaaa</c>, <c>abababab</c>.</summary>
    private static bool IsRepeated(string text)
    {
        for (var length = 1; length <= text.Length / 4; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i % length]))
                return true;
        }

        return false;
    }

    private static bool IsRun(string text) =>
        Array.Exists(Runs, run => run.Contains(text, StringComparison.Ordinal) || Backwards(run).Contains(text, StringComparison.Ordinal));

    private static string Backwards(string text) => new([.. text.Reverse()]);

    private static IEnumerable<string> Parts(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        return plain.Split([' ', '@', '.', '-', '_', '/', ':', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Append(plain)
            .Select(OnlyLetters)
            .Where(part => part.Length >= 3);
    }

    private static string[] Read()
    {
        using var resource = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords")
            ?? throw new InvalidOperationException("The program lacks its list of common passwords.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
