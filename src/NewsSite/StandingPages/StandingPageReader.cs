using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>Reads standing pages for readers.</summary>
internal sealed class StandingPageReader(OpenDatabases databases)
{
    /// <returns>Null when there is no such page.</returns>
    public async Task<StandingPageView?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        return await db.StandingPages
            .Where(page => page.Slug == slug)
            .Select(page => new StandingPageView(page.Slug, page.Title, page.Html, page.SavedUtc))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>All pages in the order of <see cref="InitialPages.Slugs"/>.</summary>
    public async Task<IReadOnlyList<StandingPageLink>> ListAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var pages = await db.StandingPages
            .Select(page => new StandingPageLink(page.Slug, page.Title))
            .ToDictionaryAsync(page => page.Slug, cancellationToken);
        return [.. InitialPages.Slugs.Where(pages.ContainsKey).Select(slug => pages[slug])];
    }
}

/// <param name="Html">Sanitised; begins below the page's h1, which is the title.</param>
/// <param name="SavedUtc">When a person last saved it, or the site was set up.</param>
internal sealed record StandingPageView(string Slug, string Title, string Html, DateTime SavedUtc);

internal sealed record StandingPageLink(string Slug, string Title);
