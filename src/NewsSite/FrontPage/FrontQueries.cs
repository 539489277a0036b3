using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.FrontPage;

/// <summary>What the front asks of the database, compiled once; each query seeks in an index of published articles.</summary>
internal static class FrontQueries
{
    public static readonly Func<NewsDb, int, IAsyncEnumerable<ArticleCard>> Newest =
        EF.CompileAsyncQuery((NewsDb db, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<ArticleCard>> NewestOf =
        EF.CompileAsyncQuery((NewsDb db, int sectionId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.SectionId == sectionId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length)
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, int, int, IAsyncEnumerable<ArticleCard>> Related =
        EF.CompileAsyncQuery((NewsDb db, int storyId, int length) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.StoryId == storyId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length + 1)
            .Select(ArticleCard.Projection));

    public static readonly Func<NewsDb, IAsyncEnumerable<FrontSection>> Sections =
        EF.CompileAsyncQuery((NewsDb db) => db.Sections
            .OrderBy(s => s.Position)
            .Select(s => new FrontSection(s.Id, s.Slug, s.Name)));
}

internal sealed record FrontSection(int Id, string Slug, string Name);
