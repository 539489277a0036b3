using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.FrontPage;

/// <summary>What a front asks of the database, compiled once; each query seeks in an index of published articles.</summary>
internal static class FrontQueries
{
    public static readonly Func<NewsDb, int, IAsyncEnumerable<ArticleCard>> Newest =
        EF.CompileAsyncQuery((NewsDb db, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<ArticleCard>> OfSection =
        EF.CompileAsyncQuery((NewsDb db, int sectionId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.SectionId == sectionId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<ArticleCard>> OfStory =
        EF.CompileAsyncQuery((NewsDb db, int storyId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.StoryId == storyId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    /// <summary>In no order.</summary>
    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<ArticleCard>> OfTopic =
        EF.CompileAsyncQuery((NewsDb db, int topicId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => db.ArticleTopics
                .Where(t => t.TopicId == topicId && t.ListedUtc != null)
                .OrderByDescending(t => t.ListedUtc)
                .ThenByDescending(t => t.ArticleId)
                .Take(length)
                .Select(t => t.ArticleId)
                .Contains(a.Id))
            .Select(ArticleCard.Projection));

    /// <summary>Every kind but news, of which an index is kept.</summary>
    public static readonly Func<NewsDb, ArticleKind, DateTime, int, IAsyncEnumerable<ArticleCard>> OfKindSince =
        EF.CompileAsyncQuery((NewsDb db, ArticleKind kind, DateTime sinceUtc, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.Kind != ArticleKind.News && a.Kind == kind && a.PublishedUtc >= sinceUtc)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    /// <summary>In no order.</summary>
    public static readonly Func<NewsDb, int[], IAsyncEnumerable<ArticleCard>> These =
        EF.CompileAsyncQuery((NewsDb db, int[] ids) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => ids.Contains(a.Id))
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, int[], IAsyncEnumerable<FrontPicture>> Pictures =
        EF.CompileAsyncQuery((NewsDb db, int[] ids) => db.MediaAssets
            .Where(m => ids.Contains(m.Id) && m.Shown != "")
            .Select(m => new FrontPicture(
                m.Id, new Picture(m.Shown, m.AlternativeText, m.Caption, m.Credit, m.Provenance))));

    public static readonly Func<NewsDb, IAsyncEnumerable<FrontSection>> Sections =
        EF.CompileAsyncQuery((NewsDb db) => db.Sections
            .OrderBy(s => s.Position)
            .Select(s => new FrontSection(s.Id, s.Slug, s.Name)));

    public static readonly Func<NewsDb, int, CancellationToken, Task<TopicLink?>> Topic =
        EF.CompileAsyncQuery((NewsDb db, int id, CancellationToken _) => db.Topics
            .Where(t => t.Id == id)
            .Select(t => new TopicLink(t.Slug, t.Name))
            .FirstOrDefault());

    public static readonly Func<NewsDb, int, CancellationToken, Task<StoryLink?>> Story =
        EF.CompileAsyncQuery((NewsDb db, int id, CancellationToken _) => db.Stories
            .Where(s => s.Id == id)
            .Select(s => new StoryLink(s.Slug, s.Title))
            .FirstOrDefault());
}

internal sealed record FrontSection(int Id, string Slug, string Name);

internal sealed record FrontPicture(int Id, Picture Picture);

internal sealed record StoryLink(string Slug, string Title);
