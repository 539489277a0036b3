using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Accounts;

/// <summary>Secrets that the site makes itself. They are kept as hashes: whoever reads the database can use none.</summary>
internal static class RandomKey
{
    private const string CodeLetters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int CodeLength = 16;

    /// <summary>256 bits, fit for an address and a cookie.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>79 bits in groups of four, without letters that look like others, to be written down.</summary>
    public static string NewCode() =>
        string.Join('-', RandomNumberGenerator.GetString(CodeLetters, CodeLength).Chunk(4).Select(group => new string(group)));

    /// <summary>A code as <see cref="NewCode"/> made it, however it was typed.</summary>
    public static string NormalCode(string typed) =>
        string.Join('-', typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Chunk(4).Select(group => new string(group)));

    /// <summary>A plain hash is enough for what nobody can guess.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
