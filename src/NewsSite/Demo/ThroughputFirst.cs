using System.Runtime;

namespace NewsSite.Demo;

/// <summary>Until disposed, the collector stops the program to collect instead of working beside it: nobody is waiting for an answer.</summary>
internal sealed class ThroughputFirst : IDisposable
{
    private readonly GCLatencyMode _before = GCSettings.LatencyMode;

    public ThroughputFirst() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    public void Dispose() => GCSettings.LatencyMode = _before;
}
