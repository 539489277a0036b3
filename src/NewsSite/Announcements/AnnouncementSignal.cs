namespace NewsSite.Announcements;

/// <summary>Tells the loop of the announcements that there is one that no publication brought. Safe for concurrent use.</summary>
internal sealed class AnnouncementSignal : IDisposable
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

    /// <returns>True when there is one, false when the time is up.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _changed.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _changed.Dispose();
}
