using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsSite.Accounts;

/// <summary>
/// Codes of an authenticator app (RFC 6238: SHA-1, six digits, steps of 30 seconds, which is what every app understands).
/// Identity has the same, but reads the machine's clock and does not say which step a code was of, so that a code could
/// be used twice.
/// </summary>
internal static class Totp
{
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;

    /// <summary>A clock may be wrong by a step in either direction (RFC 6238, 5.2).</summary>
    private const int Tolerance = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>Base 32 in groups of four, to be typed into an app.</summary>
    public static string Readable(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>What the QR code says, in the form that apps agree on.</summary>
    public static string Address(byte[] key, string site, string email)
    {
        var issuer = Uri.EscapeDataString(site);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={Base32(key)}&issuer={issuer}&digits=6";
    }

    public static string CodeAt(byte[] key, DateTime utc) => Code(key, StepAt(utc));

    /// <returns>The step of time whose code this is, null when it is none of now.</returns>
    /// <param name="typed">Spaces in it do not matter.</param>
    public static long? StepOf(byte[] key, string typed, DateTime nowUtc)
    {
        var code = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        var now = StepAt(nowUtc);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            if (FixedTimeEquals(Code(key, step), code))
                return step;
        }

        return null;
    }

    private static long StepAt(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The apps know no other; HMAC does not rest on what SHA-1 has lost.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static bool FixedTimeEquals(string one, string other) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));

    /// <remarks>Keys have a whole number of groups of five bytes, so there is no padding.</remarks>
    private static string Base32(byte[] key) => string.Concat(key.Chunk(5).SelectMany(Letters));

    private static IEnumerable<char> Letters(byte[] group)
    {
        var bits = group.Aggregate(0L, (all, next) => (all << 8) | next);
        for (var shift = 35; shift >= 0; shift -= 5)
            yield return Base32Letters[(int)(bits >> shift) & 31];
    }
}
