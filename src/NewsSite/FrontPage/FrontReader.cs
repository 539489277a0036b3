using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>The front page and the sections' fronts as readers see them.</summary>
internal sealed class FrontReader(OpenDatabases databases, LiveFronts live, DrawFront draw, MostRead mostRead, SiteClock clock)
{
    /// <param name="key">See <see cref="FrontKey"/>.</param>
    public async Task<FrontView> ReadAsync(string key, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var arrangement = await live.FindAsync(loan.Db, key, cancellationToken);
        var reads = mostRead.Current;
        if (arrangement.Containers.Count == 0 && reads.IsEmpty)
            return FrontView.Empty;

        return await draw.RunAsync(key, arrangement, new FrontMaterial(loan.Db, coming: [], reads, clock.StartOf(clock.Today)), cancellationToken);
    }
}
