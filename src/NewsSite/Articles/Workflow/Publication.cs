using NewsSite.Articles.Desk;
using NewsSite.Articles.Related;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>How an article goes out to readers, by hand or by the clock: checked, with its address, in the history.</summary>
internal sealed class Publication(Checklist checklist, SiteClock clock)
{
    /// <summary>Makes an unpublished article visible, as its working copy has it. The step is legal.</summary>
    /// <param name="actor">Whose name stands in the history when the site itself acts.</param>
    public async Task<Outcome<StepTaken>> GoOutAsync(
        ArticleAtWork work, PreparedCopy prepared, string? actor, CancellationToken cancellationToken)
    {
        if (await ProblemsAsync(work, prepared, work.NowUtc, cancellationToken) is { Count: > 0 } problems)
            return new Outcome<StepTaken>.Invalid(problems);

        await RevisionWriting.KeepWhatWasBeforeAsync(work, prepared.Current, cancellationToken);
        await RevisionWriting.ApplyAsync(work, prepared, tellReaders: false, cancellationToken);
        await AddressAsync(work, prepared.Copy, cancellationToken);
        work.Article.Publish(work.NowUtc, clock.DayOf(work.NowUtc), work.NowUtc);
        await RelatedLists.ApplyAsync(work.Db, work.Article, cancellationToken);
        RevisionWriting.Add(work, prepared.Copy, new RevisionLabel(RevisionKind.Published, For: actor));
        work.ReadersSeeIt = true;
        work.Note("article.published", actor);
        return new Outcome<StepTaken>.Ok(work.Taken());
    }

    /// <summary>Gives readers of a published article its working copy. The step is legal.</summary>
    /// <param name="tellReaders">False for a silent repair, which leaves "updated" alone.</param>
    public async Task<Outcome<StepTaken>> RenewAsync(
        ArticleAtWork work, PreparedCopy prepared, bool tellReaders, string? reason, CancellationToken cancellationToken)
    {
        if (await ProblemsAsync(work, prepared, work.NowUtc, cancellationToken) is { Count: > 0 } problems)
            return new Outcome<StepTaken>.Invalid(problems);

        await RevisionWriting.ApplyAsync(work, prepared, tellReaders, cancellationToken);
        await AddressAsync(work, prepared.Copy, cancellationToken);
        await RelatedLists.ApplyAsync(work.Db, work.Article, cancellationToken);
        RevisionWriting.Add(work, prepared.Copy, new RevisionLabel(RevisionKind.Published, Reason: reason));
        work.ReadersSeeIt = true;
        work.Note(tellReaders ? "article.updated" : "article.repaired");
        return new Outcome<StepTaken>.Ok(work.Taken());
    }

    /// <summary>What stands in the way of its appearing at that time; empty when nothing does.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(
        ArticleAtWork work, PreparedCopy prepared, DateTime appearsUtc, CancellationToken cancellationToken)
    {
        var missing = await RevisionWriting.ProblemsAsync(work.Db, prepared.Copy, cancellationToken);
        var unready = Checklist.Blocking(await checklist.OfAsync(work.Db, prepared.Copy, appearsUtc, cancellationToken));
        return [.. missing, .. unready];
    }

    /// <summary>An address is a promise: one that exists changes only when the copy asks for other words, and leads on.</summary>
    private async Task AddressAsync(ArticleAtWork work, ArticleCopy copy, CancellationToken cancellationToken)
    {
        var article = work.Article;
        using var addresses = new Addresses(work.Db);
        if (article is { PublishedOn: { } day, PublishedUtc: { } publishedUtc })
        {
            if (copy.Slug is { } wanted && wanted != article.Slug)
                await addresses.MoveAsync(article, wanted, publishedUtc, day, work.NowUtc, cancellationToken);
            return;
        }

        var words = copy.Slug ?? Slug.From(copy.Headline);
        article.Address(await addresses.FreeSlugAsync(clock.DayOf(work.NowUtc), words, cancellationToken));
    }
}
