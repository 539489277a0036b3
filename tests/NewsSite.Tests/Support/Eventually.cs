using NewsSite.Data;

namespace NewsSite.Tests.Support;

/// <summary>Waits for what the site does by itself in the background, where nothing tells a test that it is done.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Ends as soon as it is so.</summary>
    /// <exception cref="OperationCanceledException">It was not so in half a minute.</exception>
    public static async Task IsSoAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
            await Task.Delay(Glance, patience.Token);
    }

    /// <summary>A site that was disposed of leaves its Main, and with it the data folder, a moment later: another can open it then.</summary>
    public static Task IsLeftAsync(string dataPath) => IsSoAsync(() =>
    {
        using var held = SingleInstance.TryHold(dataPath);
        return Task.FromResult(held is not null);
    });
}
