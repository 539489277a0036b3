using NewsSite.Accounts;

namespace NewsSite.Articles.Desk;

/// <summary>What <see cref="Permissions"/> must know of an article, from its row and desk entry.</summary>
internal static class Standings
{
    /// <summary>An article whose copy names no section belongs to nobody's own sections.</summary>
    private const int NoSection = 0;

    /// <summary>Needs <see cref="Article.Desk"/> loaded.</summary>
    public static ArticleStanding Standing(this Article article) => Of(
        article.State, article.SectionId, article.Desk?.LacksSection == true, article.Desk?.OwnerId, article.Desk?.AssigneeId);

    /// <summary>Readers see something else than the newest save. Needs <see cref="Article.Desk"/> loaded.</summary>
    public static bool HasStagedChanges(this Article article) =>
        article is { State: ArticleState.Published, Desk.StagedVersion: not null };

    public static ArticleStanding Of(ArticleState state, int sectionId, bool lacksSection, int? ownerId, int? assigneeId) => new(
        ownerId, assigneeId, lacksSection ? NoSection : sectionId,
        SeenByReaders: state is ArticleState.Published or ArticleState.Withdrawn);
}
