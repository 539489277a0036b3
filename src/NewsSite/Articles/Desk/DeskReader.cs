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
        var nowUtc = clock.UtcNow;
        var page = await desk.ListAsync(by, query.FilterFor(by, clock), query.Cursor, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var newest = await NewestSaves(db, [.. page.Lines.Select(line => line.Id)]).ToListAsync(cancellationToken);
        return new DeskView
        {
            Lines = page.Lines,
            Next = page.Next is { } next ? query.Following(next) : null,
            SavedBy = SaversOf(page.Lines, newest),
            StagedHeadlines = StagedHeadlinesOf(page.Lines, newest),
            EmbargoNotes = await NewestRevisions.EmbargoNotesAsync(
                db, [.. page.Lines.Where(line => line.EmbargoUtc > nowUtc).Select(line => line.Id)], cancellationToken),
            People = await db.Staff.AsNoTracking().OrderBy(staff => staff.Name).Take(MostPeople)
                .Select(staff => new Colleague(staff.Id, staff.Name, staff.DisabledUtc == null)).ToListAsync(cancellationToken),
            Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position)
                .Select(section => new SectionChoice(section.Id, section.Name)).ToListAsync(cancellationToken),
            Kept = await views.ListAsync(by, cancellationToken),
            NowUtc = nowUtc,
        };
    }

    /// <summary>Who saved what a line dates; nobody where the article was moved on since without being saved.</summary>
    private static Dictionary<int, string> SaversOf(IReadOnlyList<DeskLine> lines, IReadOnlyList<NewestSave> newest)
    {
        var savedUtc = lines.ToDictionary(line => line.Id, line => line.SavedUtc);
        return newest.Where(save => save.StaffName.Length > 0 && save.SavedUtc == savedUtc[save.ArticleId])
            .ToDictionary(save => save.ArticleId, save => save.StaffName);
    }

    /// <summary>The headline of the newest save, where readers see another one.</summary>
    private static Dictionary<int, string> StagedHeadlinesOf(IReadOnlyList<DeskLine> lines, IReadOnlyList<NewestSave> newest)
    {
        var staged = lines.Where(line => line.HasStagedChanges).ToDictionary(line => line.Id, line => line.Headline);
        return newest.Where(save => staged.TryGetValue(save.ArticleId, out var headline) && headline != save.Headline)
            .ToDictionary(save => save.ArticleId, save => save.Headline);
    }

    internal static IQueryable<NewestSave> NewestSaves(NewsDb db, IReadOnlyList<int> articleIds) =>
        NewestRevisions.Of(db, articleIds).Select(r => new NewestSave(r.ArticleId, r.StaffName, r.SavedUtc, r.Headline));
}

internal sealed record DeskView
{
    public IReadOnlyList<DeskLine> Lines { get; init; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public DeskQuery? Next { get; init; }

    /// <summary>By article, where it is known.</summary>
    public IReadOnlyDictionary<int, string> SavedBy { get; init; } = new Dictionary<int, string>();

    /// <summary>By article, where the newest save says another than readers see.</summary>
    public IReadOnlyDictionary<int, string> StagedHeadlines { get; init; } = new Dictionary<int, string>();

    /// <summary>What is said of embargoes that have not ended, by article.</summary>
    public IReadOnlyDictionary<int, string> EmbargoNotes { get; init; } = new Dictionary<int, string>();

    public IReadOnlyList<Colleague> People { get; init; } = [];

    public IReadOnlyList<SectionChoice> Sections { get; init; } = [];

    /// <summary>The lists that the person keeps.</summary>
    public IReadOnlyList<SavedViewLine> Kept { get; init; } = [];

    public DateTime NowUtc { get; init; }
}

/// <param name="IsHere">False for somebody who has left: to be found, but given no work.</param>
internal sealed record Colleague(int Id, string Name, bool IsHere);

internal sealed record NewestSave(int ArticleId, string StaffName, DateTime SavedUtc, string Headline);
