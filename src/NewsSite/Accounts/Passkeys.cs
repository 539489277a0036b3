using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// The two ceremonies of WebAuthn, done by Identity's handler for the site's own domain. What the site must remember
/// between asking and checking travels with the browser's form, protected, for one use within five minutes.
/// </summary>
internal sealed class Passkeys(
    IDbContextFactory<NewsDb> databases, IOptions<IdentityOptions> identity, IOptions<SiteOptions> site,
    IDataProtectionProvider protection, IServiceProvider services, ILogger<UserManager<Staff>> log, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.Passkeys");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new();

    private IdentityPasskeyOptions Rules => new()
    {
        ServerDomain = site.Value.Url.Host,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AuthenticatorTimeout = Life,
        ValidateOrigin = seen => ValueTask.FromResult(!seen.CrossOrigin && seen.Origin == site.Value.Url.GetLeftPart(UriPartial.Authority)),
    };

    /// <summary>Asks whoever has a passkey of this site; no name is taken, so none can be tried.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = await Handler(db).MakeRequestOptionsAsync(null, context);
        return new PasskeyQuestion(asked.RequestOptionsJson, Protect("assertion", asked.AssertionState));
    }

    /// <returns>Null when it was no answer to that question; the reason is in the log.</returns>
    public async Task<PasskeyAnswer?> CheckAsync(string credential, string state, HttpContext context)
    {
        if (Unprotect("assertion", state) is not { } asked)
            return null;

        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        var answer = await Handler(db).PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = asked });
        if (answer.Succeeded)
            return new PasskeyAnswer(answer.User.Id, answer.Passkey);
        log.LogWarning("A passkey was refused: {Reason}", answer.Failure.Message);
        return null;
    }

    /// <summary>Offers to make a passkey for <paramref name="person"/>; one that they have is not made again.</summary>
    public async Task<PasskeyQuestion> OfferAsync(Person person, string email, HttpContext context)
    {
        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        var entity = new PasskeyUserEntity { Id = Key(person), Name = email, DisplayName = person.Name };
        var offered = await Handler(db).MakeCreationOptionsAsync(entity, context);
        return new PasskeyQuestion(offered.CreationOptionsJson, Protect(Attestation(person), offered.AttestationState));
    }

    /// <returns>The new passkey, null when it was no answer to that offer.</returns>
    public async Task<UserPasskeyInfo?> TakeAsync(Person person, string credential, string state, HttpContext context)
    {
        if (Unprotect(Attestation(person), state) is not { } offered)
            return null;

        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        var made = await Handler(db).PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = offered });
        if (made.Succeeded && made.UserEntity.Id == Key(person))
            return made.Passkey;
        log.LogWarning("A new passkey of staff {StaffId} was refused: {Reason}", person.StaffId, made.Failure?.Message);
        return null;
    }

    private static string Attestation(Person person) => "attestation " + Key(person);

    private static string Key(Person person) => person.StaffId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private PasskeyHandler<Staff> Handler(NewsDb db)
    {
        var users = new UserManager<Staff>(
            new UserOnlyStore<Staff, NewsDb, int>(db), identity, new PasswordHasher<Staff>(), [], [], new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(), services, log);
        return new PasskeyHandler<Staff>(users, Options.Create(Rules));
    }

    private string Protect(string purpose, string? state) => Convert.ToBase64String(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(
        new Kept(purpose, state ?? "", RandomKey.New(), time.GetUtcNow() + Life))));

    private string? Unprotect(string purpose, string state)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(_protector.Unprotect(Convert.FromBase64String(state))) is { } kept
                && kept.Purpose == purpose && kept.Until > time.GetUtcNow() && UseUp(kept)
                    ? kept.State
                    : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private bool UseUp(Kept kept)
    {
        foreach (var (old, until) in _used)
        {
            if (until < time.GetUtcNow())
                _used.TryRemove(old, out _);
        }

        return _used.TryAdd(kept.Number, kept.Until);
    }

    private sealed record Kept(string Purpose, string State, string Number, DateTimeOffset Until);
}

/// <param name="Options">JSON for the browser's <c>navigator.credentials</c>.</param>
/// <param name="State">To come back with the answer.</param>
internal sealed record PasskeyQuestion(string Options, string State);

/// <summary>Who has answered, with the passkey as it is now (its counter has moved).</summary>
internal sealed record PasskeyAnswer(int StaffId, UserPasskeyInfo Passkey);
