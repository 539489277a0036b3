using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>What a new database holds before anybody has written a word.</summary>
internal sealed class FirstRun(WriteGate gate, SiteClock clock)
{
    /// <summary>Each with its code among <see cref="MediaTopic"/>, where it is about one matter.</summary>
    private static readonly (string Name, string? MediaTopic)[] Sections =
    [
        ("World", null), ("Politics", "11000000"), ("Business", "04000000"), ("Technology", "13000000"), ("Science", "13000000"),
        ("Culture", "01000000"), ("Sport", "15000000"), ("Opinion", null),
    ];

    /// <summary>
    /// Safe to repeat: sections that people removed or renamed since do not come back, pages that they wrote stay.
    /// </summary>
    public Task RunAsync(CancellationToken cancellationToken) => gate.WriteForReadersAsync(
        async (db, token) =>
        {
            if (!await db.Sections.AnyAsync(token))
                db.AddRange(Sections.Select((section, position) => SectionOf(section.Name, position, section.MediaTopic)));
            await InitialPages.AddMissingAsync(db, clock.UtcNow, token);
            return true;
        },
        cancellationToken);

    private static Section SectionOf(string name, int position, string? mediaTopic)
    {
        var section = new Section(Slug.From(name), name, position);
        section.Classify(mediaTopic);
        return section;
    }
}
