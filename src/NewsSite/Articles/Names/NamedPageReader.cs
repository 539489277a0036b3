using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Suggestions;
using NewsSite.Data;
using NewsSite.Media.Library;

namespace NewsSite.Articles.Names;

/// <summary>Sections, topics, authors or stories for the newsroom: found by name, a page at a time, or one with what it holds.</summary>
internal sealed class NamedPageReader<T>(IDbContextFactory<NewsDb> databases, NamedPages<T> kind, LibraryReader library)
    where T : class, INamedPage
{
    private const int PageSize = 50;

    public NamedPages<T> Kind => kind;

    /// <summary>By address, which is the name without capitals and accents.</summary>
    /// <param name="text">Stands in the name or the address; blank finds all.</param>
    /// <param name="after">The slug of the last one of the page before; null for the first page.</param>
    public async Task<NamedPageList> ListAsync(string? text, string? after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = kind.Lines(db);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var (inName, inSlug) = (LikePattern.Containing(text.Trim()), LikePattern.Containing(Slug.From(text)));
            lines = lines.Where(line => EF.Functions.Like(line.Name, inName, LikePattern.Escape) || EF.Functions.Like(line.Slug, inSlug, LikePattern.Escape));
        }

#pragma warning disable CA1309 // Becomes SQL, where slugs compare byte by byte; EF translates no ordinal comparison.
        if (!string.IsNullOrEmpty(after))
            lines = lines.Where(line => string.Compare(line.Slug, after) > 0);
#pragma warning restore CA1309
        var found = await lines.OrderBy(line => line.Slug).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new NamedPageList([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Slug : null);
    }

    /// <summary>All, in the order in which people put them: for sections, which are few.</summary>
    public async Task<IReadOnlyList<NamedLine>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await kind.Lines(db).OrderBy(line => line.Position).ThenBy(line => line.Id).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is none.</returns>
    public async Task<NamedPageView?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await kind.Lines(db).SingleOrDefaultAsync(line => line.Id == id, cancellationToken) is not { } line)
            return null;

        var path = kind.PathOf(line.Slug);
        return new NamedPageView(
            line,
            path,
            await kind.ArticlesOf(db, id).CountAsync(cancellationToken),
            await db.Redirects.Where(r => r.ToPath == path).OrderBy(r => r.FromPath).Select(r => r.FromPath).Take(PageSize).ToListAsync(cancellationToken),
            kind.HasAccounts
                ? await db.Staff.OrderBy(staff => staff.Name).Select(staff => new NamedChoice(staff.Id, staff.Name)).ToListAsync(cancellationToken)
                : []);
    }

    /// <summary>The picture that the form's field means; null for none.</summary>
    public async Task<PictureLine?> PictureAsync(string? typed, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await TypedPicture.IdAsync(db, typed, cancellationToken) is { } id ? await library.FindAsync(id, cancellationToken) : null;
    }

    /// <summary>The one that a name, an address or its last part means. Null when there is none.</summary>
    public async Task<NamedPageView?> FindByNameAsync(string typed, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var slug = typed.Trim().Split('/')[^1];
        return await KnownNames.FindAsync(db, kind, slug.Length > 0 ? slug : typed, cancellationToken) is { } id
            ? await FindAsync(id, cancellationToken)
            : null;
    }
}

/// <param name="Next">What <c>after</c> is for the next page; null on the last.</param>
internal sealed record NamedPageList(IReadOnlyList<NamedLine> Lines, string? Next);

/// <param name="Path">Where readers find it.</param>
/// <param name="Articles">How many use it, published or not.</param>
/// <param name="FormerPaths">Addresses that lead to it; some of them when there are very many.</param>
/// <param name="Accounts">Whose it may be, for authors.</param>
internal sealed record NamedPageView(
    NamedLine Line, string Path, int Articles, IReadOnlyList<string> FormerPaths, IReadOnlyList<NamedChoice> Accounts);
