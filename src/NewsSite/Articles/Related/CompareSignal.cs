using NewsSite.Site;

namespace NewsSite.Articles.Related;

/// <summary>Tells the loop that there are articles to compare, and when it has to wait.</summary>
internal sealed class CompareSignal : LoopSignal
{
    private int _postponements;

    /// <summary>Something is at work that brings more articles and wants the machine for itself.</summary>
    public bool IsPostponed => Volatile.Read(ref _postponements) > 0;

    /// <summary>Holds the loop off until the answer is disposed of, and wakes it then.</summary>
    public IDisposable Postpone()
    {
        Interlocked.Increment(ref _postponements);
        return new Postponement(this);
    }

    private void GoOn()
    {
        Interlocked.Decrement(ref _postponements);
        Set();
    }

    private sealed class Postponement(CompareSignal signal) : IDisposable
    {
        private CompareSignal? _signal = signal;

        public void Dispose() => Interlocked.Exchange(ref _signal, null)?.GoOn();
    }
}
