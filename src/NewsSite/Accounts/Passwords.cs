using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Accounts;

/// <summary>
/// Which passwords are taken, and how they are kept (NIST SP 800-63B, 5.1.1.2): any letters, as long as one likes, no rule
/// of composition, nothing cut off; common ones are refused. Hashing takes a tenth of a second on purpose, so it is
/// never done behind the gate.
/// </summary>
internal sealed class Passwords(IdentityReader identity, IPasswordHasher<string> hasher)
{
    public const int Least = 8;
    public const int Advised = 15;

    /// <summary>Longer ones are refused, not cut: a form of 64 KB must not become work.</summary>
    public const int Most = 500;

    /// <summary>OWASP's number for PBKDF2 with HMAC-SHA-512.</summary>
    private const int Iterations = 210_000;

    /// <summary>What an unknown address's password is compared with: it costs the same and nothing matches it.</summary>
    private static readonly string NobodysHash = Convert.ToBase64String(NobodysBytes());

    /// <summary>What is wrong with it, null when it may be used.</summary>
    /// <param name="names">The person's name and address.</param>
    public Problem? ProblemWith(string field, string password, params string[] names)
    {
        var length = new System.Globalization.StringInfo(Normal(password)).LengthInTextElements;
        if (length < Least)
            return new Problem(field, $"Choose at least {Least} characters; {Advised} or more are better. A few words in a row are easy to remember.");
        if (password.Length > Most)
            return new Problem(field, $"Choose at most {Most} characters.");
        return CommonPasswords.Contain(password, [identity.Current.Name, identity.Current.Url.Host, .. names])
            ? new Problem(field, "This password is among those that are tried first. Choose one that nobody would guess: a few words that do not belong together.")
            : null;
    }

    /// <summary>For the container.</summary>
    public static IPasswordHasher<string> NewHasher() =>
        new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    public string Hash(string password) => hasher.HashPassword("", Normal(password));

    /// <param name="hash">Null when there is no such person or they have no password; takes as long and is never true.</param>
    public bool Matches(string? hash, string password) => password.Length <= Most
        && hasher.VerifyHashedPassword("", hash ?? NobodysHash, Normal(password)) != PasswordVerificationResult.Failed
        && hash is not null;

    /// <summary>The same letters from every keyboard. What is no Unicode at all stays as it is.</summary>
    private static string Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }

    /// <summary>In Identity's format 3: version, function (HMAC-SHA-512), iterations, length of the salt, salt, key.</summary>
    private static byte[] NobodysBytes()
    {
        var bytes = new byte[13 + 16 + 32];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), 2);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), Iterations);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), 16);
        return bytes;
    }
}
