namespace NewsSite.Site;

/// <summary>
/// One thing that somebody did: who, what, to what, when. Written in the transaction of what it tells of, so that
/// neither stands without the other. The database refuses to change or delete one.
/// </summary>
internal sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public long Id { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>The account that acted; null for the site itself, its command line and people who are not signed in.</summary>
    public int? StaffId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string StaffName { get; private set; } = "";

    /// <summary>What was done, as noun and verb: <c>article.published</c>, <c>staff.disabled</c>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The key of what it was done to, in the table that the action's noun names.</summary>
    public int? SubjectId { get; private set; }

    /// <summary>One line for people: a headline, a name, from what to what. Never a body, password or token.</summary>
    public string Detail { get; private set; } = "";

    /// <param name="staffId">Null for the site itself.</param>
    /// <param name="action">Noun and verb, joined by a full stop.</param>
    public static AuditEntry Of(
        int? staffId, string staffName, string action, int? subjectId, string detail, DateTime atUtc) => new()
    {
        AtUtc = atUtc,
        StaffId = staffId,
        StaffName = staffName,
        Action = action,
        SubjectId = subjectId,
        Detail = detail,
    };
}
