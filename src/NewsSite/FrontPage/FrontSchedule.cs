using NewsSite.Articles.Scheduling;

namespace NewsSite.FrontPage;

/// <summary>Tells who publishes fronts that the schedule of fronts has changed.</summary>
internal sealed class FrontSchedule : IDisposable
{
    public ScheduleSignal Changed { get; } = new();

    public void Dispose() => Changed.Dispose();
}

/// <summary>The clock of the fronts: calls <see cref="PublishDueFronts"/> when the next version is due.</summary>
internal sealed class ScheduledFronts(PublishDueFronts publish, FrontSchedule schedule, TimeProvider time, ILogger<ScheduledFronts> log)
    : ScheduleLoop(schedule.Changed, time, log)
{
    protected override Task<DateTime?> PublishAsync(CancellationToken cancellationToken) => publish.RunAsync(cancellationToken);
}
