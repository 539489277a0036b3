using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.StandingPages;

/// <summary>Replaces the text of a standing page; readers see it at once. For the person who runs the site.</summary>
internal sealed class SaveStandingPage(WriteGate gate, SiteClock clock)
{
    public enum Result
    {
        Saved,
        NoSuchPage,

        /// <summary>The text was blank, and the page is as it was.</summary>
        NoText,
    }

    /// <param name="markdown">See <see cref="StandingPageText"/>.</param>
    public async Task<Result> RunAsync(string slug, string markdown, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return Result.NoText;

        // Rendered before the gate: nobody else's save waits for it.
        var text = StandingPageText.Of(markdown);
        return await gate.WriteForReadersAsync(
            async (db, token) =>
            {
                if (await db.StandingPages.SingleOrDefaultAsync(page => page.Slug == slug, token) is not { } page)
                    return Result.NoSuchPage;
                page.Rewrite(text, clock.UtcNow);
                return Result.Saved;
            },
            cancellationToken);
    }
}
