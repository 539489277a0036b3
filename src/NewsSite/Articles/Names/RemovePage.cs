using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <summary>
/// Removes a section, topic, author or story: makes it part of another, with its articles and its address, or drops one
/// that no article uses. For whom <see cref="NamedPages{T}.Act"/> allows.
/// </summary>
/// <remarks>
/// One transaction whatever the number of articles (tests/NewsSite.Benchmarks, <c>merge</c>, measures how long others
/// wait): a statement or two. The articles' own history stays as it is and is read through <see cref="MergedPage"/>.
/// </remarks>
internal sealed class RemovePage<T>(WriteGate gate, Edition edition, SiteClock clock, NamedPages<T> kind)
    where T : class, INamedPage
{
    /// <param name="version">What the person had before them.</param>
    /// <param name="intoId">Where its articles and readers go; null drops one that is unused.</param>
    /// <returns>The id of where they went, or its own. Conflict when somebody has changed it since.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, int id, int version, int? intoId, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, kind.Act))
            return new Outcome<int>.Forbidden("Your role does not allow that.");

        var outcome = await gate.WriteAsync((db, token) => RemoveAsync(db, by, id, version, intoId, token), cancellationToken);
        if (outcome is Outcome<int>.Ok)
            edition.Turn();
        return outcome;
    }

    private async Task<Outcome<int>> RemoveAsync(
        NewsDb db, Person by, int id, int version, int? intoId, CancellationToken cancellationToken)
    {
        if (await db.Set<T>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } page)
            return new Outcome<int>.Missing();
        if (page.Version != version)
            return new Outcome<int>.Conflict("Somebody else changed this since you opened it. Look at it again first.", id);

        var articles = await kind.ArticlesOf(db, id).CountAsync(cancellationToken);
        if (intoId is not { } survivorId)
            return await DropAsync(db, by, page, articles, cancellationToken);
        if (survivorId == id || await db.Set<T>().SingleOrDefaultAsync(p => p.Id == survivorId, cancellationToken) is not { } survivor)
            return new Outcome<int>.Invalid("Into", $"Choose another {kind.Noun} that exists.");

        await ArticleChanges.NoteAsync(db, kind.ArticlesOf(db, id), cancellationToken);
        foreach (var move in kind.Moves)
            await db.Database.ExecuteSqlRawAsync(move, [id, survivorId], cancellationToken);
        await db.MergedPages.Where(m => m.Kind == kind.Noun && m.IntoId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IntoId, survivorId), cancellationToken);
        db.MergedPages.Add(new MergedPage(kind.Noun, id, survivorId));
        await FormerAddresses.LeadOnAsync(db, kind.PathOf(page.Slug), kind.PathOf(survivor.Slug), clock.UtcNow, cancellationToken);
        db.Remove(page);
        Note(db, by, "merged", survivorId, $"{page.Text.Name} ({kind.PathOf(page.Slug)}, {Counted(articles)}) into {survivor.Text.Name} ({kind.PathOf(survivor.Slug)})");
        return new Outcome<int>.Ok(survivorId);
    }

    private async Task<Outcome<int>> DropAsync(NewsDb db, Person by, T page, int articles, CancellationToken cancellationToken)
    {
        if (articles > 0)
            return new Outcome<int>.Invalid("", $"{Counted(articles)} still {(articles == 1 ? "uses" : "use")} this {kind.Noun}. Say where they are to go instead.");
        if (page is Section && await db.Sections.CountAsync(cancellationToken) == 1)
            return new Outcome<int>.Invalid("", "This is the last section, and every article stands in one.");

        await FormerAddresses.ForgetAsync(db, kind.PathOf(page.Slug), cancellationToken);
        db.Remove(page);
        Note(db, by, "removed", page.Id, $"{page.Text.Name} ({kind.PathOf(page.Slug)})");
        return new Outcome<int>.Ok(page.Id);
    }

    private void Note(NewsDb db, Person by, string done, int subjectId, string detail) => db.AuditEntries.Add(
        AuditEntry.Of(by.StaffId, by.Name, $"{kind.Noun}.{done}", subjectId, detail, clock.UtcNow));

    private static string Counted(int articles) => articles == 1 ? "1 article" : $"{articles} articles";
}
