using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Architecture.Fixtures.Import;

namespace NewsSite.Tests.Architecture.Fixtures.Articles;

/// <summary>A use case that can do something else too, and cannot be stopped while it does.</summary>
internal sealed class SendOut
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.Delay(0, cancellationToken);

    public Task AgainAsync() => Task.CompletedTask;
}

/// <summary>A use case as it should be.</summary>
internal sealed class CallBack
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.Delay(0, cancellationToken);
}

/// <summary>Mentions another feature, but only inside a lambda.</summary>
internal sealed class SentOut
{
    public Func<object> What { get; } = () => new Arrival();
}

internal sealed class SelfishWriter(DbContext db)
{
    public async Task WriteAsync(Piece piece, CancellationToken cancellationToken)
    {
        db.Add(piece);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class StoryManager;
