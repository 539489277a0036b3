using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// What an article's page asks of the database, compiled once: EF's own cache would hash each expression tree anew on
/// every request.
/// </summary>
internal static class ArticleQueries
{
    public static readonly Func<NewsDb, DateOnly, string, CancellationToken, Task<ArticleCard?>> Card =
        EF.CompileAsyncQuery((NewsDb db, DateOnly day, string slug, CancellationToken _) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.PublishedOn == day && a.Slug == slug)
            .Select(ArticleCard.Projection)
            .FirstOrDefault());

    public static readonly Func<NewsDb, DateOnly, string, CancellationToken, Task<bool>> WasWithdrawn =
        EF.CompileAsyncQuery((NewsDb db, DateOnly day, string slug, CancellationToken _) => db.Articles
            .Any(a => a.PublishedOn == day && a.Slug == slug && a.State == ArticleState.Withdrawn));

    public static readonly Func<NewsDb, DateOnly, string, CancellationToken, Task<string?>> WithdrawalNotice =
        EF.CompileAsyncQuery((NewsDb db, DateOnly day, string slug, CancellationToken _) => db.Articles
            .Where(a => a.PublishedOn == day && a.Slug == slug && a.State == ArticleState.Withdrawn)
            .Select(a => a.WithdrawalNotice)
            .FirstOrDefault());

    public static readonly Func<NewsDb, int, CancellationToken, Task<ArticleText>> Text =
        EF.CompileAsyncQuery((NewsDb db, int id, CancellationToken _) => db.Articles
            .Where(a => a.Id == id)
            .Select(a => new ArticleText(
                a.Body!.Html,
                a.Dateline,
                a.SectionId,
                a.Story == null ? null : a.Story.Slug,
                a.Story == null ? null : a.Story.Title,
                a.AiUse,
                a.AiNote,
                a.SearchTitle,
                a.SearchDescription,
                a.CanonicalUrl))
            .First());

    public static readonly Func<NewsDb, int, IAsyncEnumerable<TopicLink>> Topics =
        EF.CompileAsyncQuery((NewsDb db, int id) => db.ArticleTopics
            .Where(t => t.ArticleId == id)
            .OrderBy(t => t.Position)
            .Select(t => new TopicLink(t.Topic!.Slug, t.Topic.Name)));

    public static readonly Func<NewsDb, int, IAsyncEnumerable<BylineLink>> Bylines =
        EF.CompileAsyncQuery((NewsDb db, int id) => db.Bylines
            .Where(b => b.ArticleId == id)
            .OrderBy(b => b.Position)
            .Select(b => new BylineLink(b.Name, b.Role, b.Author == null ? null : b.Author.Slug)));

    public static readonly Func<NewsDb, int, IAsyncEnumerable<SourceContent>> Sources =
        EF.CompileAsyncQuery((NewsDb db, int id) => db.Set<Source>()
            .Where(s => s.ArticleId == id)
            .OrderBy(s => s.Position)
            .Select(s => new SourceContent(s.Name, s.Url)));

    public static readonly Func<NewsDb, int, IAsyncEnumerable<BackgroundView>> Background =
        EF.CompileAsyncQuery((NewsDb db, int id) => db.Set<BackgroundItem>()
            .Where(b => b.ArticleId == id)
            .OrderBy(b => b.Position)
            .Select(b => new BackgroundView(
                b.Html,
                b.Earlier != null && b.Earlier.State == ArticleState.Published
                    ? new ArticleLine(
                        b.Earlier.PublishedOn!.Value, b.Earlier.Slug, b.Earlier.PublishedUtc!.Value, b.Earlier.Headline,
                        b.Earlier.Language)
                    : null)));

    public static readonly Func<NewsDb, int, IAsyncEnumerable<CorrectionView>> Corrections =
        EF.CompileAsyncQuery((NewsDb db, int id) => db.Set<Correction>()
            .Where(c => c.ArticleId == id)
            .OrderByDescending(c => c.Position)
            .Select(c => new CorrectionView(c.Text, c.CorrectedUtc)));

    /// <summary>What came before the article in its story, the nearest first.</summary>
    public static readonly Func<NewsDb, int, DateTime, int, int, IAsyncEnumerable<ArticleLine>> EarlierInStory =
        EF.CompileAsyncQuery((NewsDb db, int storyId, DateTime publishedUtc, int id, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.StoryId == storyId && a.PublishedUtc <= publishedUtc)
            .Where(a => a.PublishedUtc < publishedUtc || a.Id < id)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(a => new ArticleLine(
                a.PublishedOn!.Value, a.Slug, a.PublishedUtc!.Value, a.Headline, a.Language)));

    /// <summary>What has happened in its story since, the newest first.</summary>
    public static readonly Func<NewsDb, int, DateTime, int, int, IAsyncEnumerable<ArticleLine>> LaterInStory =
        EF.CompileAsyncQuery((NewsDb db, int storyId, DateTime publishedUtc, int id, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.StoryId == storyId && a.PublishedUtc >= publishedUtc)
            .Where(a => a.PublishedUtc > publishedUtc || a.Id > id)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(a => new ArticleLine(
                a.PublishedOn!.Value, a.Slug, a.PublishedUtc!.Value, a.Headline, a.Language)));

    /// <summary>The article's list as it was written, without what was withdrawn since or came into the article's own story.</summary>
    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<RelatedLine>> Related =
        EF.CompileAsyncQuery((NewsDb db, int id, int exceptStoryId) => db.RelatedArticles
            .Where(r => r.ArticleId == id)
            .Join(db.Articles.Where(Article.VisibleToReaders), r => r.RelatedId, a => a.Id, (r, a) => new { r.Score, Article = a })
            .Where(r => r.Article.StoryId == null || r.Article.StoryId != exceptStoryId)
            .OrderByDescending(r => r.Score)
            .ThenByDescending(r => r.Article.Id)
            .Select(r => new RelatedLine(
                r.Article.StoryId,
                new ArticleLine(
                    r.Article.PublishedOn!.Value, r.Article.Slug, r.Article.PublishedUtc!.Value, r.Article.Headline, r.Article.Language))));

    public static readonly Func<NewsDb, int, int, int, int, IAsyncEnumerable<ArticleLine>> Next =
        EF.CompileAsyncQuery((NewsDb db, int sectionId, int exceptStoryId, int exceptId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.SectionId == sectionId && a.Id != exceptId)
            .Where(a => a.StoryId == null || a.StoryId != exceptStoryId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(a => new ArticleLine(
                a.PublishedOn!.Value, a.Slug, a.PublishedUtc!.Value, a.Headline, a.Language)));
}
