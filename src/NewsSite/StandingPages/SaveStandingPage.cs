using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.StandingPages;

/// <summary>Replaces the text of a standing page; readers see it at once, and every text before stays in its history. For administrators.</summary>
internal sealed class SaveStandingPage(IDbContextFactory<NewsDb> databases, WriteGate gate, Edition edition, SiteClock clock)
{
    /// <summary>As long as a story may be.</summary>
    private const int Limit = 100_000;

    /// <param name="by">Null for the person at the command line, who is asked for no permission.</param>
    /// <param name="markdown">See <see cref="StandingPageText"/>.</param>
    /// <param name="fromVersion">What the person had before them; null replaces whatever stands there.</param>
    /// <returns>The version that it has now. Conflict when somebody else has saved since.</returns>
    public async Task<Outcome<int>> RunAsync(
        Person? by, string slug, string markdown, int? fromVersion, CancellationToken cancellationToken)
    {
        if (by is not null && !Permissions.Allows(by, Act.ChangeSettings))
            return new Outcome<int>.Forbidden("Your role does not allow you to change these pages.");
        if (string.IsNullOrWhiteSpace(markdown))
            return new Outcome<int>.Invalid("Text", "Write something: readers are promised this page.");
        if (markdown.Length > Limit)
            return new Outcome<int>.Invalid("Text", $"Write at most {Limit} characters.");

        // Rendered before the gate: nobody else's save waits for it.
        var text = await ReadAsync(markdown.ReplaceLineEndings("\n"), cancellationToken);
        var outcome = await gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                if (await db.StandingPages.SingleOrDefaultAsync(page => page.Slug == slug, token) is not { } page)
                    return new Outcome<int>.Missing();
                if (fromVersion is { } version && version != page.Version)
                    return new Outcome<int>.Conflict("Somebody else changed this page while you did. Nothing of yours is lost: compare, and save again.", page.Version);

                if (!await db.StandingPageRevisions.AnyAsync(r => r.Slug == slug, token))
                    db.StandingPageRevisions.Add(new StandingPageRevision(page, null, ""));
                page.Rewrite(text, clock.UtcNow);
                db.StandingPageRevisions.Add(new StandingPageRevision(page, by?.StaffId, by?.Name ?? ""));
                db.AuditEntries.Add(AuditEntry.Of(by?.StaffId, by?.Name ?? "", "page.changed", null, $"{page.Title} (/{slug})", clock.UtcNow));
                return new Outcome<int>.Ok(page.Version);
            },
            cancellationToken);
        if (outcome is Outcome<int>.Ok)
            edition.Turn();
        return outcome;
    }

    private async Task<StandingPageText> ReadAsync(string markdown, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await StandingPageText.ReadAsync(db, markdown, cancellationToken);
    }
}
