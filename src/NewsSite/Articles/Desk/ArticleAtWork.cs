using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>One article within a transaction of <see cref="DeskWork"/>, with its desk entry, and who works on it.</summary>
/// <param name="By">Null for the site itself.</param>
internal sealed record ArticleAtWork(NewsDb Db, Article Article, Person? By, DateTime NowUtc)
{
    /// <summary>Set by work that changes what readers see.</summary>
    public bool ReadersSeeIt { get; set; }

    /// <summary>Notes what was done, with the article's headline.</summary>
    /// <param name="action">Noun and verb: <c>article.approved</c>.</param>
    public void Note(string action, string? more = null)
    {
        var headline = Article.Headline.Length == 0 ? "(no headline)" : Article.Headline;
        Db.AuditEntries.Add(AuditEntry.Of(
            By?.StaffId, By?.Name ?? "", action, Article.Id, more is null ? headline : $"{headline} ({more})", NowUtc));
    }

    /// <returns>Null when the step can be taken now.</returns>
    /// <param name="seenVersion">What the person had before them; null when they decided without looking at the text.</param>
    public Outcome<StepTaken>? Refusal(Step step, int? seenVersion)
    {
        if (!Article.Allows(step, Article.State))
            return new Outcome<StepTaken>.Conflict($"The article is {StateWords.Of(Article.State)} now; that cannot be done from there.", Taken());
        return seenVersion is { } seen && seen != Article.Version
            ? new Outcome<StepTaken>.Conflict("Somebody has changed the article since you opened it. Look at it again first.", Taken())
            : null;
    }

    public StepTaken Taken() => new(
        Article.Id, Article.State, Article.Version,
        Article is { State: ArticleState.Published, PublishedOn: { } day } ? ArticlePath.Of(day, Article.Slug) : null);
}

/// <summary>Where an article stands after a step.</summary>
/// <param name="Path">Where readers find it; null when they do not.</param>
internal sealed record StepTaken(int ArticleId, ArticleState State, int Version, string? Path);
