using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Announcements;

/// <summary>
/// The key that the site shares with a webhook, and the signature by which the webhook knows that a request is ours, as
/// https://www.standardwebhooks.com lays down. Kept protected: a copy of the database alone forges nothing.
/// </summary>
internal sealed class WebhookSecret(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Length = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.Webhooks");

    /// <returns>What the administrator gets to see once, and what is kept.</returns>
    public (string Shown, string Protected) New()
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        return (Prefix + Convert.ToBase64String(key), Convert.ToBase64String(_protector.Protect(key)));
    }

    /// <summary>HMAC-SHA256 over delivery, time and body, so that none of the three can be exchanged.</summary>
    /// <exception cref="CryptographicException">The keys in the data folder are not those that protected it.</exception>
    public string Sign(string protectedKey, string delivery, long unixSeconds, ReadOnlySpan<byte> body)
    {
        var key = _protector.Unprotect(Convert.FromBase64String(protectedKey));
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{delivery}.{unixSeconds}.")), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
