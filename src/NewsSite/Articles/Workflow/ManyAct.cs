namespace NewsSite.Articles.Workflow;

/// <summary>What can be done to many articles at once, and taken back.</summary>
internal abstract record ManyAct
{
    /// <summary>For the log and for people.</summary>
    public string Name => GetType().Name;

    /// <inheritdoc cref="AssignArticle"/>
    public sealed record Assign(int? StaffId, string? StaffName, DateTime? DueUtc) : ManyAct;

    public sealed record Section(int SectionId) : ManyAct;

    public sealed record Submit : ManyAct;

    /// <param name="SeenVersions">By article, what the editor had before them: what was saved since is not approved unread.</param>
    public sealed record Approve(IReadOnlyDictionary<int, int> SeenVersions) : ManyAct;

    public sealed record SendBack(string Comment) : ManyAct;

    public sealed record Unschedule : ManyAct;

    public sealed record Withdraw(string? Notice) : ManyAct;
}

/// <param name="BulkActId">For <see cref="UndoMany"/>; null when nothing was done.</param>
/// <param name="Done">The articles that were changed.</param>
/// <param name="Refused">The others, each with the reason.</param>
internal sealed record ManyDone(int? BulkActId, IReadOnlyList<int> Done, IReadOnlyList<RefusedArticle> Refused);

/// <param name="Headline">Null for an article that is not there, or not for this person.</param>
internal sealed record RefusedArticle(int ArticleId, string Why, string? Headline = null);
