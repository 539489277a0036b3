using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Media.Library;
using NewsSite.Media.Origin;

namespace NewsSite.Articles.Pictures;

/// <summary>One picture of the library with everything that is known of it, and which articles use it.</summary>
internal sealed class PictureReader(IDbContextFactory<NewsDb> databases)
{
    private const int UsesLimit = 50;

    /// <returns>Null when there is no such picture.</returns>
    public async Task<PictureView?> FindAsync(Person by, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asset = await db.MediaAssets.AsNoTracking()
            .Where(a => a.Id == id)
            .Select(a => new
            {
                a.Id, a.Version, a.Key, a.Format, a.Width, a.Height, a.OriginalBytes, a.Name, a.AlternativeText, a.Caption, a.Credit, a.Rights, a.ExpiresUtc,
                a.FocusX, a.FocusY, a.OriginJson, a.Provenance, a.Shown, a.Wanted, a.Failure, a.Attempts, a.UploadedById, a.UploadedBy, a.UploadedUtc,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (asset is null)
            return null;

        var standing = await PictureWork.StandingAsync(db, id, asset.UploadedById, cancellationToken);
        var uses = await UsesAsync(db, id, cancellationToken);
        var pages = await PagesAsync(db, id, cancellationToken);
        return new PictureView
        {
            Id = id,
            Version = asset.Version,
            Key = asset.Key,
            Format = asset.Format,
            Width = asset.Width,
            Height = asset.Height,
            OriginalBytes = asset.OriginalBytes,
            Words = new PictureWords(asset.Name, asset.AlternativeText, asset.Caption, asset.Credit, asset.Rights, asset.ExpiresUtc),
            Focus = new FocalPoint(asset.FocusX, asset.FocusY),
            Origin = PictureOrigin.Read(asset.OriginJson),
            Provenance = asset.Provenance,
            Files = PictureFiles.Read(asset.Shown),
            Wanted = PictureFiles.Read(asset.Wanted),
            Failure = asset.Failure,
            HasGivenUp = asset.Attempts >= MediaAsset.AttemptsLimit,
            UploadedBy = asset.UploadedBy,
            UploadedUtc = asset.UploadedUtc,
            MayKeep = Permissions.Allows(by, Act.KeepMedia, standing),
            Uses = [.. uses.Where(use => Permissions.Allows(by, Act.ReadArticle, use.Standing)).Select(use => use.Use)],
            HasMoreUses = uses.Count >= UsesLimit,
            Pages = pages,
            IsUnused = !await PictureUsers.AreThereAsync(db, id, asset.Key, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<PicturedPage>> PagesAsync(NewsDb db, int id, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().Where(t => t.PictureId == id).OrderBy(t => t.Slug).Take(UsesLimit)
            .Select(t => new PicturedPage(t.Name, ArticlePath.OfTopic(t.Slug))).ToListAsync(cancellationToken);
        var authors = await db.Authors.AsNoTracking().Where(a => a.PictureId == id).OrderBy(a => a.Slug).Take(UsesLimit)
            .Select(a => new PicturedPage(a.Name, ArticlePath.OfAuthor(a.Slug))).ToListAsync(cancellationToken);
        return [.. topics, .. authors];
    }

    private static async Task<List<(PictureUseLine Use, ArticleStanding Standing)>> UsesAsync(NewsDb db, int id, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking()
            .Where(a => a.LeadPictureId == id || db.PictureUses.Any(u => u.AssetId == id && u.ArticleId == a.Id))
            .OrderByDescending(a => a.SavedUtc)
            .Take(UsesLimit)
            .Select(a => new
            {
                a.Id, a.Headline, a.State, a.PublishedOn, a.Slug,
                IsLead = a.LeadPictureId == id,
                IsInText = db.PictureUses.Any(u => u.AssetId == id && u.ArticleId == a.Id && !u.IsStaged),
                Standing = Standings.Of(
                    a.State, a.SectionId, a.Desk != null && a.Desk.LacksSection,
                    a.Desk == null ? null : a.Desk.OwnerId, a.Desk == null ? null : a.Desk.AssigneeId),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (
                new PictureUseLine(
                    row.Id, row.Headline, row.State, row.IsLead, row.IsInText,
                    row is { State: ArticleState.Published, PublishedOn: { } day } ? ArticlePath.Of(day, row.Slug) : null),
                row.Standing)),
        ];
    }
}

internal sealed record PictureView
{
    public required int Id { get; init; }

    /// <summary>To be stated by the next save.</summary>
    public required int Version { get; init; }

    public required string Key { get; init; }

    public required PictureFormat Format { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long OriginalBytes { get; init; }

    public required PictureWords Words { get; init; }

    public required FocalPoint Focus { get; init; }

    public required PictureOrigin Origin { get; init; }

    public required string Provenance { get; init; }

    /// <summary>What pages show now; null for nothing.</summary>
    public required PictureFiles? Files { get; init; }

    public required PictureFiles? Wanted { get; init; }

    public required string? Failure { get; init; }

    /// <summary>Nobody tries to make the renditions any more until somebody asks for it.</summary>
    public required bool HasGivenUp { get; init; }

    public required string UploadedBy { get; init; }

    public required DateTime UploadedUtc { get; init; }

    public required bool MayKeep { get; init; }

    /// <summary>Articles that the person may read, the latest saved first.</summary>
    public required IReadOnlyList<PictureUseLine> Uses { get; init; }

    public required bool HasMoreUses { get; init; }

    /// <summary>Topics and authors whose page shows it.</summary>
    public required IReadOnlyList<PicturedPage> Pages { get; init; }

    /// <summary>Nothing uses it, readable for this person or not.</summary>
    public required bool IsUnused { get; init; }

    public bool IsFinished => Wanted == Files || Wanted?.ToString() == Files?.ToString();
}

/// <param name="IsInText">In the text as published, or of a draft; when neither this nor the lead, only a staged copy has it.</param>
/// <param name="Path">Where readers find the article; null when they do not.</param>
internal sealed record PictureUseLine(int ArticleId, string Headline, ArticleState State, bool IsLead, bool IsInText, string? Path);

/// <param name="Path">Where readers find it.</param>
internal sealed record PicturedPage(string Name, string Path);
