using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>
/// Reads what stands around every page: section bar, footer, notices. Kept for the edition, so that a page pays for it
/// once per publish and not per render.
/// </summary>
internal sealed class FurnitureReader(
    OpenDatabases databases, StandingPageReader standingPages, Edition edition)
{
    private Kept? _kept;

    public async ValueTask<Furniture> ReadAsync(CancellationToken cancellationToken)
    {
        var now = edition.Current.Number;
        if (_kept is { } kept && kept.EditionNumber == now)
            return kept.Furniture;

        using var loan = databases.Borrow();
        var db = loan.Db;
        var furniture = new Furniture(
            await db.Sections.OrderBy(s => s.Position).Select(s => new FurnitureLink(s.Slug, s.Name)).ToListAsync(cancellationToken),
            [.. (await standingPages.ListAsync(cancellationToken)).Select(page => new FurnitureLink(page.Slug, page.Title))],
            await db.Settings.AnyAsync(s => s.Key == Setting.SampleContent, cancellationToken));
        _kept = new Kept(now, furniture);
        return furniture;
    }

    private sealed record Kept(long EditionNumber, Furniture Furniture);
}

/// <param name="IsSample">The articles are invented, and every page says so.</param>
internal sealed record Furniture(
    IReadOnlyList<FurnitureLink> Sections, IReadOnlyList<FurnitureLink> StandingPages, bool IsSample);

internal sealed record FurnitureLink(string Slug, string Name)
{
    public string Path => ArticlePath.OfSection(Slug);
}
