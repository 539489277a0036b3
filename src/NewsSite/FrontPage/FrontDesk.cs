using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.FrontPage;

/// <summary>The newsroom's view of the fronts and their versions. For who arranges fronts.</summary>
internal sealed class FrontDesk(IDbContextFactory<NewsDb> databases)
{
    public const int PageLength = 50;

    /// <summary>The front page, then the sections' fronts in the order of the section bar.</summary>
    public async Task<IReadOnlyList<OpenedFront>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var keys = await db.Sections.OrderBy(section => section.Position).Select(section => section.Slug).ToListAsync(cancellationToken);
        var fronts = new List<OpenedFront>();
        foreach (var key in keys.Prepend(FrontKey.FrontPage))
        {
            if (await OpenAsync(db, key, cancellationToken) is { } front)
                fronts.Add(front);
        }

        return fronts;
    }

    /// <returns>Null when the site has no such front.</returns>
    public async Task<OpenedFront?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await OpenAsync(db, key, cancellationToken);
    }

    /// <returns>Null when the front has no such version.</returns>
    public async Task<Arrangement?> ArrangementAsync(OpenedFront front, int number, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var text = await db.FrontVersions.Where(version => version.FrontId == front.Id && version.Number == number)
            .Select(version => version.ArrangementText).SingleOrDefaultAsync(cancellationToken);
        return text is not null ? ArrangementJson.Read(text) : number == 0 && front.Id == 0 ? FrontKey.Initial(front.Key) : null;
    }

    /// <summary>Versions, newest first.</summary>
    /// <param name="all">False leaves out what was only saved.</param>
    /// <param name="before">Those with a smaller number.</param>
    /// <returns>At most <see cref="PageLength"/>.</returns>
    public async Task<IReadOnlyList<FrontVersionLine>> HistoryAsync(OpenedFront front, bool all, int? before, CancellationToken cancellationToken)
    {
        if (front.Id == 0)
            return [front.Live];

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var versions = db.FrontVersions.Where(version => version.FrontId == front.Id);
        if (!all)
            versions = versions.Where(version => version.PublishedUtc != null || version.DueUtc != null || version.Number == front.Draft.Number);
        if (before is { } number)
            versions = versions.Where(version => version.Number < number);
        return await versions.OrderByDescending(version => version.Number).Select(FrontVersionLine.Projection).Take(PageLength).ToListAsync(cancellationToken);
    }

    private static async Task<OpenedFront?> OpenAsync(NewsDb db, string key, CancellationToken cancellationToken)
    {
        var section = key == FrontKey.FrontPage
            ? null
            : await db.Sections.Where(s => s.Slug == key).Select(s => new { s.Id, s.Name }).SingleOrDefaultAsync(cancellationToken);
        if (section is null && key != FrontKey.FrontPage)
            return null;

        int? sectionId = section?.Id;
        var name = section?.Name ?? FrontKey.FrontPageName;
        var front = await db.Fronts.AsNoTracking().SingleOrDefaultAsync(f => f.SectionId == sectionId, cancellationToken);
        if (front is null)
            return new OpenedFront(0, key, name, sectionId, FrontVersionLine.ByItself, FrontVersionLine.ByItself, []);

        var lines = await db.FrontVersions
            .Where(version => version.FrontId == front.Id)
            .Where(version => version.Number == front.DraftNumber || version.Number == front.LiveNumber || version.DueUtc != null)
            .Select(FrontVersionLine.Projection)
            .ToListAsync(cancellationToken);
        return new OpenedFront(
            front.Id, key, name, sectionId,
            lines.Single(line => line.Number == front.DraftNumber),
            lines.Single(line => line.Number == front.LiveNumber),
            [.. lines.Where(line => line.DueUtc is not null).OrderBy(line => line.DueUtc)])
        {
            ByHand = await db.FrontVersions.PublishedByHand().Where(version => version.FrontId == front.Id)
                .OrderByDescending(version => version.Number).Select(FrontVersionLine.Projection).FirstOrDefaultAsync(cancellationToken),
        };
    }
}
