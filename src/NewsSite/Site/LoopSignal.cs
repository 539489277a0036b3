namespace NewsSite.Site;

/// <summary>Wakes a background loop before its time. However often it is set, the loop looks once. Safe for concurrent use.</summary>
internal abstract class LoopSignal : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);

    public void Set()
    {
        try
        {
            _set.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been told already and has not looked yet.
        }
    }

    /// <returns>True when it was set, false when the time is up.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _set.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _set.Dispose();
}
