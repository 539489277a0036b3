using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.FrontPage;

/// <summary>The versions of fronts that go live by themselves. For who arranges fronts; nobody else is told of any.</summary>
internal sealed class FrontCalendar(IDbContextFactory<NewsDb> databases)
{
    /// <summary>More would be no calendar any more.</summary>
    private const int Limit = 1_000;

    /// <returns>In the order of time.</returns>
    public async Task<IReadOnlyList<PlannedFront>> BetweenAsync(
        Person by, DateTime fromUtc, DateTime beforeUtc, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ArrangeFronts))
            return [];

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from version in db.FrontVersions
            where version.DueUtc >= fromUtc && version.DueUtc < beforeUtc
            join front in db.Fronts on version.FrontId equals front.Id
            join section in db.Sections on front.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            orderby version.DueUtc, version.Id
            select new PlannedFront(
                section == null ? FrontKey.FrontPage : section.Slug, section == null ? FrontKey.FrontPageName : section.Name,
                version.Number, version.DueUtc!.Value, version.DueByName, version.Note))
            .Take(Limit)
            .ToListAsync(cancellationToken);
    }

    /// <returns>When the first that is planned from then on goes live; null for none.</returns>
    public async Task<DateTime?> FirstFromAsync(Person by, DateTime fromUtc, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ArrangeFronts))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.FrontVersions.Where(version => version.DueUtc >= fromUtc).MinAsync(version => version.DueUtc, cancellationToken);
    }
}

/// <param name="Key">See <see cref="FrontKey"/>.</param>
/// <param name="Name">For people.</param>
/// <param name="ByName">Who scheduled it.</param>
/// <param name="Note">Why it was made; may be empty.</param>
internal sealed record PlannedFront(string Key, string Name, int Number, DateTime DueUtc, string ByName, string Note);
