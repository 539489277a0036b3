namespace NewsSite.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long _utcTicks = new DateTime(2026, 11, 22, 14, 32, 0, DateTimeKind.Utc).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _utcTicks, by.Ticks);
}
