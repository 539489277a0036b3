namespace NewsSite.Articles.Scheduling;

/// <summary>Tells the publisher that the schedule has changed. Safe for concurrent use.</summary>
internal sealed class ScheduleSignal : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);

    /// <summary>When the schedule was last looked at; null when it was not yet.</summary>
    public DateTime? LookedUtc { get; set; }

    public void Set()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been told already and has not looked yet.
        }
    }

    /// <returns>True when the schedule has changed, false when the time is up.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _changed.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _changed.Dispose();
}
