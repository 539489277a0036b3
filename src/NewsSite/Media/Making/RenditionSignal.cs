namespace NewsSite.Media.Making;

/// <summary>Tells the loop that makes renditions that there is something to do. Safe for concurrent use.</summary>
internal sealed class RenditionSignal : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);

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

    /// <returns>True when it was set, false when the time was up.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _changed.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _changed.Dispose();
}
