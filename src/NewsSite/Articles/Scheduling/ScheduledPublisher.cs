namespace NewsSite.Articles.Scheduling;

/// <summary>The clock of the articles: calls <see cref="PublishDue"/> when the next one is due.</summary>
internal sealed class ScheduledPublisher(PublishDue publish, ScheduleSignal signal, TimeProvider time, ILogger<ScheduledPublisher> log)
    : ScheduleLoop(signal, time, log)
{
    protected override Task<DateTime?> PublishAsync(CancellationToken cancellationToken) => publish.RunAsync(cancellationToken);
}
