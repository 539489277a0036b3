using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Site.Identity;

/// <summary>Saves who the paper is; every page, feed and file says so with the next request. For administrators.</summary>
internal sealed class SaveIdentity(WriteGate gate, IdentityReader identity, LoadIdentity load, Edition edition, SiteClock clock)
{
    /// <returns>Conflict, with what stands now, when somebody has saved since the form was opened.</returns>
    public async Task<Outcome<SiteIdentity>> RunAsync(Person by, IdentityForm form, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ChangeSettings))
            return new Outcome<SiteIdentity>.Forbidden("Your role does not allow you to change the settings.");
        var (wanted, problems) = IdentityCheck.Read(form, identity.Configured, clock.DayOf(clock.UtcNow));
        if (problems.Count > 0)
            return new Outcome<SiteIdentity>.Invalid(problems);

        var outcome = await gate.WriteAsync<Outcome<SiteIdentity>>(
            async (db, token) =>
            {
                var before = await SavedIdentity.ReadAsync(db, token);
                if (before.Version != form.Version)
                    return new Outcome<SiteIdentity>.Conflict("Somebody else changed the settings while you did. Nothing of yours is lost: compare, and save again.", identity.With(before));

                await wanted.KeepAsync(db, token);
                if (Changes(identity.With(before), identity.With(wanted)) is { Length: > 0 } changes)
                    db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "settings.changed", null, changes, clock.UtcNow));
                return new Outcome<SiteIdentity>.Ok(identity.With(wanted));
            },
            cancellationToken);
        if (outcome is not Outcome<SiteIdentity>.Ok)
            return outcome;

        await load.RunAsync(CancellationToken.None);
        edition.Turn();
        return outcome;
    }

    private static string Changes(SiteIdentity before, SiteIdentity after) => string.Join("; ", IdentityForm.Of(before).Fields
        .Zip(IdentityForm.Of(after).Fields)
        .Where(pair => pair.First.Value != pair.Second.Value)
        .Select(pair => $"{pair.First.Label}: {Shown(pair.First.Value)} → {Shown(pair.Second.Value)}"));

    private static string Shown(string value) => value.Length == 0 ? "none" : value.Replace("\n", ", ", StringComparison.Ordinal);
}
