using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Names;

/// <summary>
/// Which topic, author or story a name means that somebody typed: the one at the address that the name gives, the one of
/// that name, or the one that took over from a former address.
/// </summary>
internal static class KnownNames
{
    /// <returns>Null when the name means none.</returns>
    public static async Task<int?> FindAsync<T>(NewsDb db, NamedPages<T> kind, string name, CancellationToken cancellationToken)
        where T : class, INamedPage
    {
        var slug = Slug.From(name);
        var found = await kind.Lines(db).Where(line => line.Slug == slug || line.Name == name)
            .OrderByDescending(line => line.Slug == slug).Select(line => (int?)line.Id).FirstOrDefaultAsync(cancellationToken);
        if (found is not null)
            return found;

        var former = kind.PathOf(slug);
        if (await db.Redirects.Where(r => r.FromPath == former).Select(r => r.ToPath).SingleOrDefaultAsync(cancellationToken) is not { } present)
            return null;
        var survivor = present[kind.PathOf("").Length..];
        return await kind.Lines(db).Where(line => line.Slug == survivor).Select(line => (int?)line.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
