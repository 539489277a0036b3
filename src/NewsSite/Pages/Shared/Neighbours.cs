using NewsSite.Site;

namespace NewsSite.Pages.Shared;

/// <summary>The nearest earlier and later period of the archive that holds an article.</summary>
internal sealed record Neighbours(DateOnly? Earlier, DateOnly? Later, bool IsMonth)
{
    public string PathOf(DateOnly day) => IsMonth ? NewsTime.MonthPath(day) : NewsTime.DayPath(day);

    public string NameOf(DateOnly day) => IsMonth ? NewsTime.Month(day) : NewsTime.LongDay(day);
}
