using NewsSite.Tests.Architecture.Fixtures.Articles;

namespace NewsSite.Tests.Architecture.Fixtures.Data;

/// <summary>Storage that decides when an article goes out.</summary>
internal sealed class Store(CallBack callBack)
{
    public async Task StoreAsync(Piece piece, CancellationToken cancellationToken)
    {
        if (piece.Headline.Length > 0)
            await callBack.RunAsync(cancellationToken);
    }
}
