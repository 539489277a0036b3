using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Names;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>
/// What the newsroom works on: the newest revision, or the article's row while nobody has saved it here. Readers of a
/// published article may see an earlier one.
/// </summary>
/// <param name="Version">The article's version now; a save states it.</param>
/// <param name="FromRevision">The version of the newest revision; null when the row was read.</param>
internal sealed record WorkingCopy(int ArticleId, int Version, int? FromRevision, ArticleCopy Copy)
{
    /// <returns>Null when there is no such article.</returns>
    public static async Task<WorkingCopy?> ReadAsync(NewsDb db, int articleId, CancellationToken cancellationToken)
    {
        var version = await db.Articles.Where(a => a.Id == articleId).Select(a => (int?)a.Version).SingleOrDefaultAsync(cancellationToken);
        if (version is null)
            return null;

        return await NewestAsync(db, articleId, int.MaxValue, cancellationToken) is { } revision
            ? new WorkingCopy(articleId, version.Value, revision.Version, await Survivors.FollowAsync(db, CopyJson.Of(revision), cancellationToken))
            : new WorkingCopy(articleId, version.Value, null, Of(await RowAsync(db, articleId, cancellationToken)));
    }

    /// <summary>The copy that somebody had before them who opened the article at <paramref name="version"/>.</summary>
    /// <returns>Null when it is not known: the article was changed past the newsroom since.</returns>
    public async Task<ArticleCopy?> AtAsync(NewsDb db, int version, CancellationToken cancellationToken)
    {
        if (FromRevision is null)
            return version == Version ? Copy : null;
        if (version >= FromRevision)
            return Copy;
        return await NewestAsync(db, ArticleId, version, cancellationToken) is { } revision
            ? await Survivors.FollowAsync(db, CopyJson.Of(revision), cancellationToken)
            : null;
    }

    /// <summary>What the article's row says. Needs the row's parts loaded.</summary>
    public static ArticleCopy Of(Article row) => new()
    {
        Headline = row.Headline,
        Standfirst = row.Standfirst,
        Markdown = row.Body?.Markdown ?? "",
        SectionId = row.Desk?.LacksSection == true ? null : row.SectionId,
        ShortHeadline = row.ShortHeadline,
        Slug = row.PublishedOn is null ? null : row.Slug,
        Kind = row.Kind,
        CoverageEnded = row.CoverageEndedUtc is not null,
        Language = row.Language,
        Dateline = row.Dateline,
        StoryId = row.StoryId,
        LeadPictureId = row.LeadPictureId,
        TopicIds = [.. row.Topics.OrderBy(topic => topic.Position).Select(topic => topic.TopicId)],
        Bylines = [.. row.Bylines.OrderBy(byline => byline.Position).Select(byline => new BylineContent(byline.Name, byline.AuthorId, byline.Role))],
        Sources = [.. row.Sources.OrderBy(source => source.Position).Select(source => new SourceContent(source.Name, source.Url))],
        Background = [.. row.Background.OrderBy(item => item.Position).Select(item => new BackgroundText(item.Markdown, item.EarlierArticleId))],
        AiUse = row.AiUse,
        AiNote = row.AiNote,
        SearchTitle = row.SearchTitle,
        SearchDescription = row.SearchDescription,
        CanonicalUrl = row.CanonicalUrl,
        EmbargoUtc = row.Desk?.EmbargoUtc,
    };

    private static Task<Revision?> NewestAsync(NewsDb db, int articleId, int upTo, CancellationToken cancellationToken) =>
        db.Revisions.AsNoTracking()
            .Where(r => r.ArticleId == articleId && r.Version <= upTo)
            .OrderByDescending(r => r.Version)
            .FirstOrDefaultAsync(cancellationToken);

    private static Task<Article> RowAsync(NewsDb db, int articleId, CancellationToken cancellationToken) =>
        ArticleParts.With(db.Articles.AsNoTracking()).Include(a => a.Desk).SingleAsync(a => a.Id == articleId, cancellationToken);
}
