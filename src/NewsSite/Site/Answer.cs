namespace NewsSite.Site;

/// <summary>What a reader class knows about an address; turned into HTTP in one place, <c>Pages/ReaderPage.cs</c>.</summary>
internal abstract record Answer<T>
{
    private Answer()
    {
    }

    /// <summary>There was something and it was taken back: 410.</summary>
    public static Answer<T> Gone { get; } = new GoneAnswer();

    /// <summary>Nothing has this address; an older address may still lead somewhere: 404, or 301 by a redirect.</summary>
    public static Answer<T> Missing { get; } = new MissingAnswer();

    public sealed record Ok(T Value) : Answer<T>;

    private sealed record GoneAnswer : Answer<T>;

    private sealed record MissingAnswer : Answer<T>;
}
