using NewsSite.Articles;

namespace NewsSite.Pages.Newsroom;

/// <summary>States and steps of an article in the words of the newsroom.</summary>
internal static class ArticleWords
{
    public static string Of(ArticleState state) => state == ArticleState.InReview ? "In review" : state.ToString();

    /// <summary>What the button says.</summary>
    public static string Of(Step step) => step switch
    {
        Step.Submit => "Submit for review",
        Step.SendBack => "Send back",
        Step.Unschedule => "Take off the schedule",
        Step.Publish => "Publish now",
        Step.PublishChanges => "Publish the changes",
        Step.Restore => "Make it a draft again",
        _ => step.ToString(),
    };

    /// <summary>What will be so afterwards.</summary>
    public static string Consequence(Step step) => step switch
    {
        Step.Submit => "An editor sees that it is ready to be read.",
        Step.SendBack => "It becomes a draft again, and the writer sees your comment.",
        Step.Approve => "It may appear; nobody but an editor can change it until then.",
        Step.Schedule => "It appears by itself, on the front page, in its section and in the feeds.",
        Step.Unschedule => "It does not appear by itself any more; it stays approved.",
        Step.Publish => "It is on the front page, in its section and in the feeds at once.",
        Step.PublishChanges => "Readers get the newest save in place of what they see now, at once.",
        Step.Withdraw => "It disappears from every page and feed; its address says that it is gone.",
        _ => "Readers see nothing of it until it is published again, at its old address.",
    };
}
