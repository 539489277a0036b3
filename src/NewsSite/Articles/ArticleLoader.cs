using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Stores many new articles at once, past the change tracker. Belongs to one transaction of <see cref="WriteGate"/>.
/// </summary>
internal sealed class ArticleLoader : IDisposable
{
    private readonly BulkInsert<Article> _articles;
    private readonly BulkInsert<ArticleBody> _bodies;
    private readonly BulkInsert<ArticleTopic> _topics;
    private readonly BulkInsert<Byline> _bylines;
    private readonly BulkInsert<Source> _sources;
    private readonly BulkInsert<BackgroundItem> _background;
    private readonly BulkInsert<Correction> _corrections;
    private int _lastId;

    private ArticleLoader(NewsDb db, int lastId)
    {
        _articles = new(db);
        _bodies = new(db);
        _topics = new(db);
        _bylines = new(db);
        _sources = new(db);
        _background = new(db);
        _corrections = new(db);
        _lastId = lastId;
    }

    public static async Task<ArticleLoader> StartAsync(NewsDb db, CancellationToken cancellationToken) =>
        new(db, await db.Articles.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0);

    /// <summary>Stores an article that has no id yet, with all its parts.</summary>
    /// <returns>The id that it got.</returns>
    public int Add(Article article)
    {
        var id = ++_lastId;
        var listedUtc = article.State == ArticleState.Published ? article.PublishedUtc : null;
        (string, object?) owner = (nameof(ArticleBody.ArticleId), (long)id);
        (string, object?) listed = (nameof(ArticleTopic.ListedUtc), listedUtc is { } utc ? UnixMilliseconds(utc) : null);

        _articles.Add(article, (nameof(Article.Id), (long)id));
        _bodies.Add(article.Body ?? throw new ArgumentException("An article without a body."), owner);
        foreach (var topic in article.Topics)
            _topics.Add(topic, owner, listed);
        foreach (var byline in article.Bylines)
            _bylines.Add(byline, owner, listed);
        foreach (var source in article.Sources)
            _sources.Add(source, owner);
        foreach (var item in article.Background)
            _background.Add(item, owner);
        foreach (var correction in article.Corrections)
            _corrections.Add(correction, owner);
        return id;
    }

    public void Dispose()
    {
        _articles.Dispose();
        _bodies.Dispose();
        _topics.Dispose();
        _bylines.Dispose();
        _sources.Dispose();
        _background.Dispose();
        _corrections.Dispose();
    }

    private static long UnixMilliseconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
