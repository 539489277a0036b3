using Microsoft.EntityFrameworkCore;

namespace NewsSite.Tests.Architecture.Fixtures.Articles;

/// <summary>An entity that stores itself.</summary>
internal sealed class Piece
{
    public string Headline { get; init; } = "";

    public EntityState StateIn(DbContext db) => db.Entry(this).State;
}
