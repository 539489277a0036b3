using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Workflow;

/// <summary>Links of a text to this site, in a handful of queries however many they are.</summary>
internal static class OwnLinks
{
    /// <param name="site">The site's own address.</param>
    /// <param name="pages">The addresses of the pages about the paper.</param>
    /// <param name="addresses">As they stand in the text; what leads to other sites is not looked at.</param>
    /// <returns>Those that lead to nothing that readers can see.</returns>
    public static async Task<IReadOnlySet<string>> BrokenAsync(
        NewsDb db, Uri site, IEnumerable<string> pages, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var paths = addresses.Distinct(StringComparer.Ordinal)
            .Select(address => (Address: address, Path: PathOf(address, site)))
            .Where(link => link.Path is not null)
            .Select(link => (link.Address, Path: link.Path!))
            .ToList();
        if (paths.Count == 0)
            return new HashSet<string>();

        var known = await KnownAsync(db, [.. paths.Select(link => link.Path).Distinct()], cancellationToken);
        known.UnionWith(pages);
        return paths.Where(link => !known.Contains(link.Path)).Select(link => link.Address).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The decoded path of an address on this site; null for other sites, and for a place within the text itself.</summary>
    private static string? PathOf(string address, Uri site) =>
        address.Length > 0 && address[0] != '#' && Uri.TryCreate(site, address, out var whole) && whole.Authority == site.Authority
            ? Uri.UnescapeDataString(whole.AbsolutePath is ['/', .. { Length: > 0 } rest] ? "/" + rest.TrimEnd('/') : whole.AbsolutePath)
            : null;

    private static async Task<HashSet<string>> KnownAsync(NewsDb db, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var known = paths.Where(IsTheSites).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(await db.Redirects.Where(r => paths.Contains(r.FromPath)).Select(r => r.FromPath).ToListAsync(cancellationToken));

        var articles = paths.Select(ArticlePath.Parse).OfType<(DateOnly Day, string Slug)>().ToList();
        var (days, slugs) = (articles.Select(a => a.Day).ToList(), articles.Select(a => a.Slug).ToList());
        known.UnionWith((await db.Articles.Where(Article.VisibleToReaders)
            .Where(a => days.Contains(a.PublishedOn!.Value) && slugs.Contains(a.Slug))
            .Select(a => new { a.PublishedOn, a.Slug })
            .ToListAsync(cancellationToken)).Select(a => ArticlePath.Of(a.PublishedOn!.Value, a.Slug)));

        var names = paths.Select(path => path[(path.LastIndexOf('/') + 1)..]).ToList();
        known.UnionWith((await db.Sections.Where(s => names.Contains(s.Slug)).Select(s => s.Slug).ToListAsync(cancellationToken)).Select(ArticlePath.OfSection));
        known.UnionWith((await db.Topics.Where(t => names.Contains(t.Slug)).Select(t => t.Slug).ToListAsync(cancellationToken)).Select(ArticlePath.OfTopic));
        known.UnionWith((await db.Authors.Where(a => names.Contains(a.Slug)).Select(a => a.Slug).ToListAsync(cancellationToken)).Select(ArticlePath.OfAuthor));
        known.UnionWith((await db.Stories.Where(s => names.Contains(s.Slug)).Select(s => s.Slug).ToListAsync(cancellationToken)).Select(ArticlePath.OfStory));
        return known;
    }

    /// <summary>What the site serves itself, whatever is published: the front, the archive, search, feeds, files. The newsroom is not for readers.</summary>
    private static bool IsTheSites(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            || parts[^1].Contains('.', StringComparison.Ordinal)
            || (parts[0].All(char.IsAsciiDigit) && parts.Length <= 3)
            || (parts[0] is "archive" or "search" or "api" or "media");
    }
}
