using NewsSite.Articles.Desk;

namespace NewsSite.Articles;

/// <summary>One step on an article's way to readers, or back.</summary>
internal enum Step
{
    Submit,
    SendBack,
    Approve,

    /// <summary>Also moves an article that is scheduled already.</summary>
    Schedule,
    Unschedule,
    Publish,
    PublishChanges,
    Withdraw,

    /// <summary>Makes a withdrawn article a draft again.</summary>
    Restore,
}

/// <summary>The article's way to readers: which steps are legal, and the only methods that take them.</summary>
internal sealed partial class Article
{
    /// <summary>May an article in this state take this step? Says nothing of who may.</summary>
    public static bool Allows(Step step, ArticleState from) => step switch
    {
        Step.Submit => from == ArticleState.Draft,
        Step.SendBack => from is ArticleState.InReview or ArticleState.Approved,
        Step.Approve => from == ArticleState.InReview,
        Step.Schedule => from is ArticleState.Draft or ArticleState.InReview or ArticleState.Approved or ArticleState.Scheduled,
        Step.Unschedule => from == ArticleState.Scheduled,
        Step.Publish => from is not (ArticleState.Published or ArticleState.Withdrawn),
        Step.PublishChanges or Step.Withdraw => from == ArticleState.Published,
        Step.Restore => from == ArticleState.Withdrawn,
        _ => false,
    };

    public void Submit(DateTime nowUtc) => Take(Step.Submit, ArticleState.InReview, nowUtc);

    public void SendBack(DateTime nowUtc) => Take(Step.SendBack, ArticleState.Draft, nowUtc);

    public void Approve(DateTime nowUtc) => Take(Step.Approve, ArticleState.Approved, nowUtc);

    /// <summary>Lets the article appear by itself. Needs <see cref="Desk"/> loaded.</summary>
    public void Schedule(DateTime atUtc, int byId, string byName, DateTime nowUtc)
    {
        Take(Step.Schedule, ArticleState.Scheduled, nowUtc);
        OnDesk().ScheduleAt(atUtc, byId, byName);
    }

    /// <summary>Needs <see cref="Desk"/> loaded.</summary>
    public void Unschedule(DateTime nowUtc)
    {
        Take(Step.Unschedule, ArticleState.Approved, nowUtc);
        Desk?.Unschedule();
    }

    /// <summary>
    /// Makes the article visible. One that was visible before keeps its day and instant. Needs <see cref="Desk"/> loaded.
    /// </summary>
    /// <param name="onDay">The day of <paramref name="publishedUtc"/> in the site's time zone.</param>
    /// <exception cref="InvalidOperationException">The article is published, or was withdrawn and not restored.</exception>
    public void Publish(DateTime publishedUtc, DateOnly onDay, DateTime nowUtc)
    {
        Take(Step.Publish, ArticleState.Published, nowUtc);
        PublishedUtc ??= publishedUtc;
        PublishedOn ??= onDay;
        ReadersVersion++;
        Desk?.Unschedule();
    }

    /// <summary>Gives an article that was never published the end of the address that it is to have.</summary>
    public void Address(string slug)
    {
        if (PublishedOn is not null)
            throw new InvalidOperationException($"Article {Id} has an address; it moves with a redirect.");

        Slug = slug;
    }

    /// <summary>
    /// Takes a published article back: no list shows it, and its address answers 410, with <paramref name="notice"/> if
    /// there is one. Needs <see cref="Desk"/> loaded.
    /// </summary>
    /// <exception cref="InvalidOperationException">The article is not published.</exception>
    public void Withdraw(DateTime nowUtc, string? notice = null)
    {
        Take(Step.Withdraw, ArticleState.Withdrawn, nowUtc);
        WithdrawalNotice = notice;
        ReadersVersion++;
    }

    /// <summary>Makes a withdrawn article a draft; its address stays its own.</summary>
    public void Restore(DateTime nowUtc)
    {
        Take(Step.Restore, ArticleState.Draft, nowUtc);
        WithdrawalNotice = null;
    }

    /// <summary>
    /// Takes note of a save that readers do not see yet: the article's row stays as it is, only its version grows. Needs
    /// <see cref="Desk"/> loaded.
    /// </summary>
    /// <exception cref="InvalidOperationException">The article is not published: there is nothing to hide the save behind.</exception>
    public void Stage(DateTime nowUtc)
    {
        if (State != ArticleState.Published)
            throw new InvalidOperationException($"Article {Id} is not published; its changes need no staging.");

        Saved(nowUtc);
        OnDesk().Stage(Version);
    }

    /// <summary>
    /// Takes back an act on many: the state, assignment and schedule that the article had before. The caller has made sure
    /// that nothing has happened since. Needs <see cref="Desk"/> loaded.
    /// </summary>
    public void PutBack(DeskStanding was, DateTime nowUtc)
    {
        if ((State == ArticleState.Published) != (was.State == ArticleState.Published))
            ReadersVersion++;
        State = was.State;
        WithdrawalNotice = was.WithdrawalNotice;
        var desk = OnDesk();
        desk.Assign(was.AssigneeId, was.AssigneeName, was.DueUtc);
        if (was is { ScheduledUtc: { } utc, ScheduledById: { } byId, ScheduledByName: { } byName })
            desk.ScheduleAt(utc, byId, byName);
        Saved(nowUtc);
    }

    /// <summary>The newsroom's part of the article, begun now if there was none. Needs <see cref="Desk"/> loaded.</summary>
    public DeskEntry OnDesk() => Desk ??= new DeskEntry();

    private void Take(Step step, ArticleState to, DateTime nowUtc)
    {
        if (!Allows(step, State))
            throw new InvalidOperationException($"Article {Id} is {State}: {step} is not a step from there.");

        State = to;
        Saved(nowUtc);
    }
}
