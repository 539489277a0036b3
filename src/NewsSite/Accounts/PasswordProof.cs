using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Accounts;

/// <summary>
/// That somebody gave the right password, for the form that asks for the second factor. It travels in that form, can be
/// read and made by the site alone, and holds for five minutes or until the password changes.
/// </summary>
internal sealed class PasswordProof(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.PasswordProof");

    public string Make(Staff staff) => _protector.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{staff.Id} {staff.SecurityStamp} {(time.GetUtcNow() + Life).UtcTicks}"));

    /// <returns>Whose password it was and the stamp that they had then; null when it is none or has expired.</returns>
    public (int StaffId, string Stamp)? Read(string proof)
    {
        try
        {
            return _protector.Unprotect(proof).Split(' ') is [var staff, var stamp, var expires]
                && long.Parse(expires, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks
                    ? (int.Parse(staff, CultureInfo.InvariantCulture), stamp)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
