using Microsoft.EntityFrameworkCore;

namespace NewsSite.Tests.Architecture.Fixtures.Articles;

internal sealed class LoadingReader(DbContext db)
{
    public Task<Piece> FirstAsync(CancellationToken cancellationToken) =>
        db.Set<Piece>().Include(piece => piece.Headline).FirstAsync(cancellationToken);
}

internal sealed class ProjectingReader(DbContext db)
{
    public Task<string> FirstAsync(CancellationToken cancellationToken) =>
        db.Set<Piece>().Select(piece => piece.Headline).FirstAsync(cancellationToken);
}
