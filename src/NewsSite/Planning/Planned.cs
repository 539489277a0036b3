using NewsSite.Articles.Desk;
using NewsSite.FrontPage;

namespace NewsSite.Planning;

/// <summary>One thing on the calendar.</summary>
internal abstract record Planned(DateTime AtUtc)
{
    public sealed record OfArticle(CalendarEntry Entry) : Planned(Entry.AtUtc);

    public sealed record OfFront(PlannedFront Front) : Planned(Front.DueUtc);
}
