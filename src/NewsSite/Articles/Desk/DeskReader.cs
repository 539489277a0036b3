using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>Everything that the desk's page shows: a page of the list, and what to choose from around it.</summary>
internal sealed class DeskReader(IDbContextFactory<NewsDb> databases, ArticleDesk desk, SavedViews views, SiteClock clock)
{
    /// <summary>More people than any newsroom this is made for.</summary>
    private const int MostPeople = 2_000;

    public async Task<DeskView> ReadAsync(Person by, DeskQuery query, CancellationToken cancellationToken)
    {
        var page = await desk.ListAsync(by, query.FilterFor(by, clock), query.Cursor, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new DeskView
        {
            Lines = page.Lines,
            Next = page.Next is { } next ? query.Following(next) : null,
            SavedBy = await SaversAsync(db, page.Lines, cancellationToken),
            People = await db.Staff.AsNoTracking().OrderBy(staff => staff.Name).Take(MostPeople)
                .Select(staff => new Colleague(staff.Id, staff.Name, staff.DisabledUtc == null)).ToListAsync(cancellationToken),
            Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position)
                .Select(section => new SectionChoice(section.Id, section.Name)).ToListAsync(cancellationToken),
            Kept = await views.ListAsync(by, cancellationToken),
            NowUtc = clock.UtcNow,
        };
    }

    /// <summary>Who saved what a line dates; nobody where the article was moved on since without being saved.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> SaversAsync(
        NewsDb db, IReadOnlyList<DeskLine> lines, CancellationToken cancellationToken)
    {
        var newest = await NewestSaves(db, [.. lines.Select(line => line.Id)]).ToListAsync(cancellationToken);
        var savedUtc = lines.ToDictionary(line => line.Id, line => line.SavedUtc);
        return newest.Where(save => save.StaffName.Length > 0 && save.SavedUtc == savedUtc[save.ArticleId])
            .ToDictionary(save => save.ArticleId, save => save.StaffName);
    }

    /// <summary>Each article's newest revision, sought in the index; its others are not read.</summary>
    internal static IQueryable<NewestSave> NewestSaves(NewsDb db, IReadOnlyList<int> articleIds) =>
        db.Articles.AsNoTracking()
            .Where(a => articleIds.Contains(a.Id))
            .Select(a => new { a.Id, Version = db.Revisions.Where(r => r.ArticleId == a.Id).Max(r => (int?)r.Version) ?? 0 })
            .Join(
                db.Revisions, newest => new { ArticleId = newest.Id, newest.Version }, r => new { r.ArticleId, r.Version },
                (newest, r) => new NewestSave(newest.Id, r.StaffName, r.SavedUtc));
}

internal sealed record DeskView
{
    public IReadOnlyList<DeskLine> Lines { get; init; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public DeskQuery? Next { get; init; }

    /// <summary>By article, where it is known.</summary>
    public IReadOnlyDictionary<int, string> SavedBy { get; init; } = new Dictionary<int, string>();

    public IReadOnlyList<Colleague> People { get; init; } = [];

    public IReadOnlyList<SectionChoice> Sections { get; init; } = [];

    /// <summary>The lists that the person keeps.</summary>
    public IReadOnlyList<SavedViewLine> Kept { get; init; } = [];

    public DateTime NowUtc { get; init; }
}

/// <param name="IsHere">False for somebody who has left: to be found, but given no work.</param>
internal sealed record Colleague(int Id, string Name, bool IsHere);

internal sealed record NewestSave(int ArticleId, string StaffName, DateTime SavedUtc);
