using System.Runtime.InteropServices;

namespace NewsSite.Site.Shell;

/// <summary>
/// Turns the first Ctrl+C or SIGTERM into a cancelled token, so that a verb can finish what it began; the second one ends
/// the process at once. System.CommandLine has the same, but now and then reports 143 for a site that it was still
/// stopping in order (3.0.0, seen in one of six runs).
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public StopSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => _stopping.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stopping.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_stopping.IsCancellationRequested;
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The verb ended at this very moment.
        }
    }
}
