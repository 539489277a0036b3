namespace NewsSite.Articles.Desk;

/// <summary>
/// What the newsroom knows of an article and readers must not: who works on it, by when, and what is to become of it. A
/// table of its own, so that the articles' rows stay short; an article that nobody has touched has none.
/// </summary>
internal sealed class DeskEntry
{
    public int ArticleId { get; private set; }

    /// <summary>The member of staff who began it; null when it was imported.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>The name as it was then; so are the other names here.</summary>
    public string? OwnerName { get; private set; }

    public int? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    /// <summary>When the work is to be done.</summary>
    public DateTime? DueUtc { get; private set; }

    /// <summary>Nothing may be published before; null without an embargo.</summary>
    public DateTime? EmbargoUtc { get; private set; }

    /// <summary>When it appears by itself; set while, and only while, the article is scheduled.</summary>
    public DateTime? ScheduledUtc { get; private set; }

    public int? ScheduledById { get; private set; }

    public string? ScheduledByName { get; private set; }

    /// <summary>Why it did not appear when it should have, for people; null while all is well.</summary>
    public string? ScheduleTrouble { get; private set; }

    /// <summary>
    /// The newest saved version that the row of an article does not have, because readers saw the row when it was saved; null
    /// when the row has all.
    /// </summary>
    public int? StagedVersion { get; private set; }

    /// <summary>The working copy names no section; the article's row, which must, has the first.</summary>
    public bool LacksSection { get; private set; }

    public void BelongTo(int staffId, string name) => (OwnerId, OwnerName) = (staffId, name);

    /// <param name="staffId">Null takes the assignment back.</param>
    public void Assign(int? staffId, string? name, DateTime? dueUtc) =>
        (AssigneeId, AssigneeName, DueUtc) = (staffId, staffId is null ? null : name, dueUtc);

    public void Embargo(DateTime? untilUtc) => EmbargoUtc = untilUtc;

    public void Trouble(string? why) => ScheduleTrouble = why;

    internal void Stage(int? version) => StagedVersion = version;

    internal void LackSection(bool lacks) => LacksSection = lacks;

    internal void ScheduleAt(DateTime utc, int byId, string byName) =>
        (ScheduledUtc, ScheduledById, ScheduledByName, ScheduleTrouble) = (utc, byId, byName, null);

    internal void Unschedule() =>
        (ScheduledUtc, ScheduledById, ScheduledByName, ScheduleTrouble) = (null, null, null, null);
}
