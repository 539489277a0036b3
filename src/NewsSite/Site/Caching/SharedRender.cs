namespace NewsSite.Site.Caching;

/// <summary>
/// One rendering of a page, which the first to come leads and the others await. Where it fails and others were waiting,
/// one of them leads a second and last one, so a page that always fails is not rendered once for each of a thousand.
/// </summary>
internal sealed class SharedRender(bool isSecondTry)
{
    private readonly TaskCompletionSource<RenderOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isLed;
    private int _waiting;

    public bool AllowsSecondTry => !isSecondTry && Volatile.Read(ref _waiting) > 0;

    /// <summary>True for exactly one caller, who must see to it that <see cref="End"/> is called.</summary>
    public bool TryLead() => Interlocked.Exchange(ref _isLed, 1) == 0;

    public Task<RenderOutcome> WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        return _outcome.Task.WaitAsync(cancellationToken);
    }

    public void End(RenderOutcome outcome) => _outcome.SetResult(outcome);
}

/// <summary>What those who waited for a rendering make of it.</summary>
/// <param name="Response">Null when it failed.</param>
/// <param name="ForOneReader">The answer must not be shared: everybody renders for himself.</param>
/// <param name="SecondTry">After a failure, what to take part in next; null when there is no next.</param>
internal readonly record struct RenderOutcome(StoredResponse? Response, bool ForOneReader, SharedRender? SecondTry);
