using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>What a picture of the library may lack.</summary>
internal enum PictureLack
{
    AlternativeText,
    Credit,

    /// <summary>The right to show it ends within a month, or has ended.</summary>
    Rights,

    /// <summary>The right to show it has ended, and readers see it somewhere.</summary>
    RightsEnded,

    /// <summary>Its renditions could not be made.</summary>
    Renditions,
}

/// <summary>What to list.</summary>
/// <param name="Text">Words that its name, its texts or its credit hold, all of them.</param>
/// <param name="After">The number of the last picture of the page before.</param>
internal sealed record LibraryQuery(string? Text = null, PictureLack? Lack = null, int? After = null);

/// <summary>The library as lists, newest first, a page at a time.</summary>
internal sealed class LibraryReader(IDbContextFactory<NewsDb> databases, SiteClock clock)
{
    public const int PageLength = 48;
    public const int FoundLimit = 24;

    private const int WordLimit = 6;
    private const string Escape = "\\";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public async Task<LibraryPage> ListAsync(LibraryQuery query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var matching = Matching(db, query);
        if (query.Lack == PictureLack.RightsEnded)
            matching = await PictureUsers.SeenAsync(db, matching, cancellationToken);
        var pictures = await matching
            .OrderByDescending(a => a.Id)
            .Take(PageLength + 1)
            .Select(Line)
            .ToListAsync(cancellationToken);
        return new LibraryPage([.. pictures.Take(PageLength)], HasMore: pictures.Count > PageLength);
    }

    /// <summary>For the script: the newest that fit, at most <see cref="FoundLimit"/>.</summary>
    public async Task<IReadOnlyList<PictureLine>> FindAsync(string text, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Matching(db, new LibraryQuery(text)).OrderByDescending(a => a.Id).Take(FoundLimit).Select(Line).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is no such picture.</returns>
    public async Task<PictureLine?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AsNoTracking().Where(a => a.Id == id).Select(Line).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Those of these numbers that are there.</summary>
    public async Task<IReadOnlyDictionary<int, PictureLine>> TheseAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(Line).ToDictionaryAsync(line => line.Id, cancellationToken);
    }

    private static System.Linq.Expressions.Expression<Func<MediaAsset, PictureLine>> Line => a => new PictureLine(
        a.Id, a.Key, a.Format, a.Name, a.Shown, a.Width, a.Height, a.AlternativeText, a.Caption, a.Credit, a.ExpiresUtc, a.Failure, a.UploadedBy, a.UploadedUtc);

    private IQueryable<MediaAsset> Matching(NewsDb db, LibraryQuery query)
    {
        var pictures = db.MediaAssets.AsNoTracking();
        if (query.After is { } after)
            pictures = pictures.Where(a => a.Id < after);
        foreach (var word in (query.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordLimit))
        {
            var pattern = $"%{word.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            pictures = pictures.Where(a => EF.Functions.Like(a.Name, pattern, Escape) || EF.Functions.Like(a.AlternativeText, pattern, Escape)
                || EF.Functions.Like(a.Caption, pattern, Escape) || EF.Functions.Like(a.Credit, pattern, Escape));
        }

        var nowUtc = clock.UtcNow;
        var soon = nowUtc + Soon;
        return query.Lack switch
        {
            PictureLack.AlternativeText => pictures.Where(a => a.AlternativeText == ""),
            PictureLack.Credit => pictures.Where(a => a.Credit == ""),
            PictureLack.Rights => pictures.Where(a => a.ExpiresUtc != null && a.ExpiresUtc < soon),
            PictureLack.RightsEnded => pictures.Where(a => a.ExpiresUtc <= nowUtc),
            PictureLack.Renditions => pictures.Where(a => a.Failure != null),
            _ => pictures,
        };
    }
}

internal sealed record LibraryPage(IReadOnlyList<PictureLine> Pictures, bool HasMore)
{
    public static readonly LibraryPage Empty = new([], false);
}

/// <summary>One picture in a list.</summary>
internal sealed record PictureLine(
    int Id, string Key, PictureFormat Format, string Name, string Shown, int Width, int Height, string AlternativeText, string Caption, string Credit,
    DateTime? ExpiresUtc, string? Failure, string UploadedBy, DateTime UploadedUtc)
{
    /// <summary>As stories name it, with its size.</summary>
    public string Address => FormattableString.Invariant($"/media/{Key}.{Format.Extension()}#{Width}x{Height}");

    /// <summary>A small file of it, cut to 3:2 once that is made.</summary>
    public string Thumbnail => PictureFiles.Read(Shown) is { } files ? "/media/" + NameOf(files) : "";

    private static string NameOf(PictureFiles files)
    {
        var cut = files.CutOf(Shape.Lead);
        return files.IsComplete
            ? files.Name(cut, PictureFiles.Widths(cut) is [_, var second, ..] ? second : cut.Width, "webp")
            : files.Name(cut, files.PlainWidths[0], files.Extension);
    }
}
