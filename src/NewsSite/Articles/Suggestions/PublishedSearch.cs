using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk;
using NewsSite.Data;

namespace NewsSite.Articles.Suggestions;

/// <summary>Published articles by words of their headlines, newest first, to link to or to give as background.</summary>
internal sealed class PublishedSearch(IDbContextFactory<NewsDb> databases)
{
    private const int Limit = 10;
    private const int WordLimit = 6;

    /// <param name="words">Each is the beginning of a word in the headline.</param>
    public async Task<IReadOnlyList<LinkChoice>> FindAsync(string words, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await Query(db, words)
            .Select(a => new { a.Id, Day = a.PublishedOn!.Value, a.Slug, a.Headline, At = a.PublishedUtc!.Value })
            .Take(Limit)
            .ToListAsync(cancellationToken);
        return [.. found.Select(a => new LinkChoice(a.Id, ArticlePath.Of(a.Day, a.Slug), a.Headline, a.At))];
    }

    internal static IQueryable<Article> Query(NewsDb db, string words)
    {
        var articles = db.Articles.AsNoTracking().Where(Article.VisibleToReaders);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordLimit))
        {
            var (first, later) = (LikePattern.StartingWith(word), LikePattern.WithWord(word));
            articles = articles.Where(a => EF.Functions.Like(a.Headline, first, LikePattern.Escape)
                || EF.Functions.Like(a.Headline, later, LikePattern.Escape));
        }

        return articles.OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id);
    }
}

internal sealed record LinkChoice(int ArticleId, string Path, string Headline, DateTime PublishedUtc);
