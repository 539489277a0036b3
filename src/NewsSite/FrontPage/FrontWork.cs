using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// How use cases work on one front: found, or made when nobody has arranged it before, permission asked, changed and noted in
/// one transaction, and readers' pages renewed after it if they see the change.
/// </summary>
internal sealed class FrontWork(WriteGate gate, SiteClock clock, Edition edition)
{
    /// <summary>Missing when the site has no such front; forbidden when <paramref name="by"/> may not arrange fronts.</summary>
    /// <param name="by">Null for the site itself, which asks nobody.</param>
    /// <param name="key">See <see cref="FrontKey"/>.</param>
    public async Task<Outcome<T>> OnFrontAsync<T>(
        Person? by, string key, Func<FrontAtWork, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        if (by is not null && !Permissions.Allows(by, Act.ArrangeFronts))
            return new Outcome<T>.Forbidden("Your role does not allow that.");

        var readersSeeIt = false;
        var outcome = await gate.WriteAsync(
            async (db, token) =>
            {
                var section = key == FrontKey.FrontPage ? null : await db.Sections.SingleOrDefaultAsync(s => s.Slug == key, token);
                if (section is null && key != FrontKey.FrontPage)
                    return new Outcome<T>.Missing();

                int? sectionId = section?.Id;
                var front = await db.Fronts.SingleOrDefaultAsync(f => f.SectionId == sectionId, token)
                    ?? db.Fronts.Add(new Front(sectionId, FrontKey.Initial(key), clock.UtcNow)).Entity;
                var atWork = new FrontAtWork(db, front, section?.Name ?? FrontKey.FrontPageName, by, clock.UtcNow);
                var result = await work(atWork, token);
                readersSeeIt = atWork.ReadersSeeIt;
                return result;
            },
            cancellationToken);
        if (readersSeeIt)
            edition.Turn();
        return outcome;
    }
}
