using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Names;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Bylines as lines of a form: a name, "Photos by" before it for who took the pictures, and behind it the address of the
/// author's page where the name alone means another author.
/// </summary>
internal static partial class PlainBylines
{
    private const string PicturesBy = "Photos by ";

    /// <summary>A name that an author's page has leads there; any other is a guest's.</summary>
    public static async Task<IReadOnlyList<BylineContent>> ReadAsync(NewsDb db, string? text, CancellationToken cancellationToken)
    {
        var bylines = new List<BylineContent>();
        foreach (var line in PlainLines.Of(text))
        {
            var isOfPictures = line.StartsWith(PicturesBy, StringComparison.OrdinalIgnoreCase);
            var name = isOfPictures ? line[PicturesBy.Length..].Trim() : line;
            var stated = Address().Match(name);
            var authorId = stated.Success ? await OfSlugAsync(db, stated.Groups["slug"].Value, cancellationToken) : null;
            if (authorId is null)
                authorId = await KnownNames.FindAsync(db, AuthorPages.Kind, name, cancellationToken);
            else
                name = name[..stated.Index];
            bylines.Add(new BylineContent(name, authorId, isOfPictures ? BylineRole.Pictures : BylineRole.Text));
        }

        return bylines;
    }

    public static async Task<string> WriteAsync(NewsDb db, IReadOnlyList<BylineContent> bylines, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var byline in bylines)
        {
            var line = byline.Role == BylineRole.Pictures ? PicturesBy + byline.Name : byline.Name;
            if (byline.AuthorId is { } id && await KnownNames.FindAsync(db, AuthorPages.Kind, byline.Name, cancellationToken) != id
                && await db.Authors.Where(a => a.Id == id).Select(a => a.Slug).SingleOrDefaultAsync(cancellationToken) is { } slug)
            {
                line += " " + ArticlePath.OfAuthor(slug);
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private static Task<int?> OfSlugAsync(NewsDb db, string slug, CancellationToken cancellationToken) =>
        db.Authors.Where(a => a.Slug == slug).Select(a => (int?)a.Id).SingleOrDefaultAsync(cancellationToken);

    [GeneratedRegex(@"\s+/authors/(?<slug>[^/\s]+)$")]
    private static partial Regex Address();
}
