using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>Standing pages as the newsroom edits them, with what they said before.</summary>
internal sealed class StandingPageEditReader(IDbContextFactory<NewsDb> databases)
{
    private const int HistoryLength = 50;

    public async Task<IReadOnlyList<EditedPage>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pages = await db.StandingPages
            .Select(page => new EditedPage(page.Slug, page.Title, page.Markdown, page.Version, page.SavedUtc))
            .ToDictionaryAsync(page => page.Slug, cancellationToken);
        return [.. InitialPages.Slugs.Where(pages.ContainsKey).Select(slug => pages[slug])];
    }

    /// <returns>Null when there is no such page.</returns>
    public async Task<EditedPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.StandingPages.Where(page => page.Slug == slug)
            .Select(page => new EditedPage(page.Slug, page.Title, page.Markdown, page.Version, page.SavedUtc))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A text as readers would see it.</summary>
    public async Task<StandingPageText> PreviewAsync(string markdown, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await StandingPageText.ReadAsync(db, markdown, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PageVersion>> HistoryAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.StandingPageRevisions.Where(r => r.Slug == slug)
            .OrderByDescending(r => r.Version).Take(HistoryLength)
            .Select(r => new PageVersion(r.Version, r.StaffName, r.SavedUtc))
            .ToListAsync(cancellationToken);
    }

    /// <returns>The Markdown of one version; null when there is none.</returns>
    public async Task<string?> FindTextAsync(string slug, int version, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.StandingPageRevisions.Where(r => r.Slug == slug && r.Version == version)
            .Select(r => r.Markdown).SingleOrDefaultAsync(cancellationToken);
    }
}

internal sealed record EditedPage(string Slug, string Title, string Markdown, int Version, DateTime SavedUtc)
{
    /// <summary>Places in square brackets that wait for somebody to fill them in.</summary>
    public int PlacesToFillIn => StandingPageText.PlacesToFillIn(Markdown);
}

/// <param name="StaffName">"" for the command line and the text that a new site begins with.</param>
internal sealed record PageVersion(int Version, string StaffName, DateTime SavedUtc);
