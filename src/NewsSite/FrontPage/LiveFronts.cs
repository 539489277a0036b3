using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>The arrangements that readers see, read once an edition.</summary>
internal sealed class LiveFronts(Edition edition)
{
    private static readonly Func<NewsDb, IAsyncEnumerable<LiveArrangement>> Query = EF.CompileAsyncQuery((NewsDb db) =>
        from front in db.Fronts
        join version in db.FrontVersions on new { FrontId = front.Id, Number = front.LiveNumber } equals new { version.FrontId, version.Number }
        join section in db.Sections on front.SectionId equals section.Id into sections
        from section in sections.DefaultIfEmpty()
        select new LiveArrangement(section == null ? FrontKey.FrontPage : section.Slug, version.ArrangementText));

    private Kept? _kept;

    /// <param name="key">See <see cref="FrontKey"/>.</param>
    public async ValueTask<Arrangement> FindAsync(NewsDb db, string key, CancellationToken cancellationToken)
    {
        var now = edition.Current.Number;
        if (_kept is not { } kept || kept.EditionNumber != now)
        {
            var fronts = await Query(db).ToDictionaryAsync(
                live => live.Key, live => ArrangementJson.Read(live.Text), StringComparer.Ordinal, cancellationToken);
            _kept = kept = new Kept(now, fronts);
        }

        return kept.Fronts.GetValueOrDefault(key) ?? FrontKey.Initial(key);
    }

    private sealed record Kept(long EditionNumber, IReadOnlyDictionary<string, Arrangement> Fronts);

    private sealed record LiveArrangement(string Key, string Text);
}
