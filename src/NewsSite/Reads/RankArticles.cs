using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Reads;

/// <summary>
/// Ranks what is read. A ranking changes nothing in pages that are finished: they are made anew by the next publish, or, where
/// nothing has been published for a while, once for the ranking's sake. Called by <see cref="ReadsLoop"/>.
/// </summary>
internal sealed class RankArticles(OpenDatabases databases, MostRead mostRead, Edition edition, TimeProvider time)
{
    private const int RankedLimit = 2_000;

    /// <summary>As many as lists show.</summary>
    private const int ShownLength = 12;

    /// <summary>How long a page may show an older ranking when nothing else turns the edition.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly Func<NewsDb, double, int, IAsyncEnumerable<Ranked>> Hottest =
        EF.CompileAsyncQuery((NewsDb db, double above, int length) =>
            (from read in db.ArticleReads
             where read.Heat >= above
             join article in db.Articles.Where(Article.VisibleToReaders) on read.ArticleId equals article.Id
             orderby read.Heat descending, read.ArticleId descending
             select new Ranked(article.Id, article.SectionId)).Take(length));

    private DateTime _changedUtc;
    private bool _isRunning;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        var ranked = new List<(int, int)>();
        using (var loan = databases.Borrow())
        {
            await foreach (var article in Hottest(loan.Db, Heat.ForgottenBelow(nowUtc), RankedLimit).WithCancellation(cancellationToken))
                ranked.Add((article.Id, article.SectionId));
        }

        var ranking = Ranking.Of(ranked);
        if (!ranking.SaysTheSameAs(mostRead.Current, ShownLength))
            _changedUtc = nowUtc;
        mostRead.Become(ranking, nowUtc);
        if (_changedUtc == nowUtc && !_isRunning || _changedUtc > edition.Current.TurnedUtc && nowUtc - edition.Current.TurnedUtc >= Patience)
            edition.Turn();
        _isRunning = true;
    }

    private sealed record Ranked(int Id, int SectionId);
}
