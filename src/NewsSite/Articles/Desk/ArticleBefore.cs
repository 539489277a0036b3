namespace NewsSite.Articles.Desk;

/// <summary>One article before and after an act on many: enough to put it back if nothing has happened since.</summary>
/// <param name="VersionAfter">The article's version when the act was done; another one now means that something happened.</param>
/// <param name="After">What the act made of it.</param>
internal sealed record ArticleBefore(int ArticleId, int VersionAfter, DeskStanding Before, DeskStanding After);

/// <summary>Everything of an article that an act on many can change.</summary>
internal sealed record DeskStanding(
    ArticleState State,
    int SectionId,
    bool LacksSection,
    int? AssigneeId,
    string? AssigneeName,
    DateTime? DueUtc,
    DateTime? ScheduledUtc,
    int? ScheduledById,
    string? ScheduledByName,
    string? WithdrawalNotice);
