using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Tells the publisher that the schedule has changed.</summary>
internal sealed class ScheduleSignal : LoopSignal
{
    /// <summary>When the schedule was last looked at; null when it was not yet.</summary>
    public DateTime? LookedUtc { get; set; }
}
