using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Pictures;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>
/// Renders the standing pages anew that show a picture whose files or words have changed. What somebody saves meanwhile is left
/// alone: the next look finds it, if it is behind.
/// </summary>
internal sealed class RenderPagesAgain(IDbContextFactory<NewsDb> databases, WriteGate gate)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pages = await db.StandingPages.AsNoTracking()
            .Where(page => page.Markdown.Contains("/media/"))
            .Select(page => new { page.Slug, page.Version, page.Markdown, page.Html })
            .ToListAsync(cancellationToken);
        var pictures = await StoryPictures.OfAsync(db, pages.Select(page => page.Markdown), cancellationToken);
        var behind = pages
            .Select(page => new { page.Slug, page.Version, Former = page.Html, StandingPageText.Of(page.Markdown, pictures).Html })
            .Where(page => page.Html != page.Former)
            .ToList();
        if (behind.Count == 0)
            return;

        await gate.WriteForReadersAsync(
            async (writing, token) =>
            {
                foreach (var page in behind)
                {
                    var stored = await writing.StandingPages.SingleOrDefaultAsync(p => p.Slug == page.Slug && p.Version == page.Version, token);
                    stored?.RenderAgain(page.Html);
                }

                return true;
            },
            cancellationToken);
    }
}
