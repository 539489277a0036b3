using NewsSite.Accounts;

namespace NewsSite.Articles.Workflow;

/// <summary>What a page offers a person for an article: what its state allows and they may do. The use cases ask again.</summary>
internal static class AvailableActs
{
    private static readonly (Step Step, Act Act)[] Steps =
    [
        (Step.Submit, Act.SubmitArticle),
        (Step.SendBack, Act.ReviewArticle),
        (Step.Approve, Act.ReviewArticle),
        (Step.Schedule, Act.ScheduleArticle),
        (Step.Unschedule, Act.ScheduleArticle),
        (Step.Publish, Act.PublishArticle),
        (Step.PublishChanges, Act.PublishArticle),
        (Step.Withdraw, Act.WithdrawArticle),
        (Step.Restore, Act.WithdrawArticle),
    ];

    /// <param name="hasStagedChanges">Readers do not see the newest save.</param>
    public static IReadOnlyList<Step> Of(Person person, ArticleState state, ArticleStanding standing, bool hasStagedChanges) =>
    [
        .. Steps
            .Where(step => Article.Allows(step.Step, state) && Permissions.Allows(person, step.Act, standing))
            .Where(step => step.Step != Step.PublishChanges || hasStagedChanges)
            .Select(step => step.Step),
    ];
}
