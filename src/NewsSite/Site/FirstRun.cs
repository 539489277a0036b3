using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>What a new database holds before anybody has written a word.</summary>
internal sealed class FirstRun(WriteGate gate, SiteClock clock)
{
    private static readonly string[] SectionNames =
        ["World", "Politics", "Business", "Technology", "Science", "Culture", "Sport", "Opinion"];

    /// <summary>
    /// Safe to repeat: sections that people removed or renamed since do not come back, pages that they wrote stay.
    /// </summary>
    public Task RunAsync(CancellationToken cancellationToken) => gate.WriteForReadersAsync(
        async (db, token) =>
        {
            if (!await db.Sections.AnyAsync(token))
                db.AddRange(SectionNames.Select((name, position) => new Section(Slug.From(name), name, position)));
            await InitialPages.AddMissingAsync(db, clock.UtcNow, token);
            return true;
        },
        cancellationToken);
}
