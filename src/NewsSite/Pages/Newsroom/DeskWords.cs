using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;

namespace NewsSite.Pages.Newsroom;

/// <summary>What the desk, the calendar and the history call things.</summary>
internal static class DeskWords
{
    public static string Of(RevisionKind kind) => kind switch
    {
        RevisionKind.Before => "As it came",
        RevisionKind.Published => "Published",
        RevisionKind.Named => "Named",
        RevisionKind.Restored => "Restored",
        _ => "Saved",
    };

    public static string Of(CalendarMark mark) => mark switch
    {
        CalendarMark.Scheduled => "Appears",
        CalendarMark.Due => "Due",
        _ => "Embargo ends",
    };

    public static string Of(DeskAct act) => act switch
    {
        DeskAct.Assign => "Assign",
        DeskAct.Section => "Move to a section",
        DeskAct.Submit => "Submit for review",
        DeskAct.Approve => "Approve",
        DeskAct.SendBack => "Send back",
        DeskAct.Unschedule => "Take off the schedule",
        _ => "Withdraw from readers",
    };

    /// <summary>The classes that draw a state's sign beside its word.</summary>
    public static string SignOf(ArticleState state) => "state state--" + state.ToString().ToLowerInvariant();
}
