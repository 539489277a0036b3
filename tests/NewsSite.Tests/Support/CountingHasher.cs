using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts;

namespace NewsSite.Tests.Support;

/// <summary>The site's own hasher, which remembers with which hashes passwords were compared: that is what the time goes into.</summary>
internal sealed class CountingHasher : IPasswordHasher<string>
{
    private readonly IPasswordHasher<string> _hasher = Passwords.NewHasher();
    private readonly ConcurrentQueue<string> _compared = new();

    public IReadOnlyList<string> Compared => [.. _compared];

    public string HashPassword(string user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword)
    {
        _compared.Enqueue(hashedPassword);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
