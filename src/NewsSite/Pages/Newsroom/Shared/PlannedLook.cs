using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>One item of the calendar.</summary>
/// <param name="Day">On which it stands.</param>
/// <param name="Monday">Of the week that is shown.</param>
/// <param name="MayMove">The person may schedule articles.</param>
/// <param name="Sent">A move that is to be put right, perhaps of another article.</param>
internal sealed record PlannedLook(CalendarEntry Entry, DateOnly Day, DateOnly Monday, bool MayMove, CalendarMove? Sent)
{
    public bool HasForm => MayMove && Entry.Mark == CalendarMark.Scheduled;

    /// <summary>What was typed for this very article, to be put right.</summary>
    public CalendarMove? Typed => Sent is { } sent && sent.Id == Entry.ArticleId ? sent : null;
}
