using System.Text.Json;

namespace NewsSite.Articles.Desk;

/// <summary>One article before and after an act on many: enough to put it back if nothing has happened since.</summary>
/// <param name="VersionAfter">The article's version when the act was done; another one now means that something happened.</param>
/// <param name="After">What the act made of it.</param>
internal sealed record ArticleBefore(int ArticleId, int VersionAfter, DeskStanding Before, DeskStanding After)
{
    public static string Write(IReadOnlyList<ArticleBefore> articles) => JsonSerializer.Serialize(articles);

    public static IReadOnlyList<ArticleBefore> Read(string json) =>
        JsonSerializer.Deserialize<List<ArticleBefore>>(json) ?? throw new JsonException("A stored act is null.");
}

/// <summary>Everything of an article that an act on many can change.</summary>
/// <param name="SectionId">Of the working copy; null while it names none.</param>
internal sealed record DeskStanding(
    ArticleState State,
    int? SectionId,
    int? AssigneeId,
    string? AssigneeName,
    DateTime? DueUtc,
    DateTime? ScheduledUtc,
    int? ScheduledById,
    string? ScheduledByName,
    string? WithdrawalNotice)
{
    /// <summary>Needs <see cref="Article.Desk"/> loaded.</summary>
    public static DeskStanding Of(Article article, int? sectionId) => new(
        article.State, sectionId, article.Desk?.AssigneeId, article.Desk?.AssigneeName, article.Desk?.DueUtc,
        article.Desk?.ScheduledUtc, article.Desk?.ScheduledById, article.Desk?.ScheduledByName, article.WithdrawalNotice);
}
