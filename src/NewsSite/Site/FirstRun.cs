using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Site;

/// <summary>What a new database holds before anybody has written a word.</summary>
internal sealed class FirstRun(WriteGate gate)
{
    private static readonly string[] SectionNames =
        ["World", "Politics", "Business", "Technology", "Science", "Culture", "Sport", "Opinion"];

    /// <summary>Safe to repeat: sections that people removed or renamed since do not come back.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => gate.WriteForReadersAsync(
        async (db, token) =>
        {
            if (!await db.Sections.AnyAsync(token))
                db.AddRange(SectionNames.Select((name, position) => new Section(Slug.From(name), name, position)));
            return true;
        },
        cancellationToken);
}
