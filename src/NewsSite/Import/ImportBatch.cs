using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Import;

/// <summary>Stores planned files, with the records that say so, in one transaction of <see cref="WriteGate"/>.</summary>
internal sealed class ImportBatch : IDisposable
{
    private readonly NewsDb _db;
    private readonly SiteClock _clock;
    private readonly DateTime _nowUtc;
    private readonly Vocabulary _vocabulary;
    private readonly Addresses _addresses;
    private readonly ArticleLoader _loader;
    private readonly BulkInsert<ImportRecord> _records;

    private ImportBatch(NewsDb db, SiteClock clock, Vocabulary vocabulary, ArticleLoader loader)
    {
        (_db, _clock, _nowUtc, _vocabulary, _loader) = (db, clock, clock.UtcNow, vocabulary, loader);
        _addresses = new Addresses(db);
        _records = new BulkInsert<ImportRecord>(db);
    }

    public static async Task<ImportBatch> StartAsync(NewsDb db, SiteClock clock, CancellationToken cancellationToken) => new(
        db, clock, await Vocabulary.LoadAsync(db, cancellationToken), await ArticleLoader.StartAsync(db, cancellationToken));

    /// <returns>What became of the file: as planned, or Kept.</returns>
    public async Task<ImportOutcome> StoreAsync(PlannedFile planned, CancellationToken cancellationToken)
    {
        if (planned.Intent == ImportOutcome.Renamed)
        {
            await _db.ImportRecords.Where(record => record.FileName == planned.FormerName)
                .ExecuteUpdateAsync(set => set.SetProperty(record => record.FileName, planned.File.Name), cancellationToken);
            return ImportOutcome.Renamed;
        }

        var file = planned.File;
        var article = file.Article ?? throw new ArgumentException("A file without an article is not stored.");
        if (planned.Intent == ImportOutcome.Updated)
            return await ReviseAsync(file, article, cancellationToken);

        await AddAsync(file, article, cancellationToken);
        return ImportOutcome.Imported;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _vocabulary.Dispose();
        _loader.Dispose();
        _records.Dispose();
    }

    private async Task AddAsync(FoundFile file, ImportedArticle imported, CancellationToken cancellationToken)
    {
        var publishedUtc = imported.FrontMatter.PublishedUtc ?? _nowUtc;
        var day = _clock.DayOf(publishedUtc);
        var content = await ContentAsync(imported, cancellationToken);
        var slug = await _addresses.FreeSlugAsync(day, imported.Slug, cancellationToken);

        var article = Article.Draft(content, slug, _nowUtc);
        article.Publish(publishedUtc, day, _nowUtc);
        var id = _loader.Add(article);
        if (StoryPictures.KeysIn([content.Body.Markdown]).Count > 0)
            await PictureUses.ApplyAsync(_db, id, [content.Body.Markdown], cancellationToken);
        _records.Add(new ImportRecord(file.Name, file.Hash, id, article.Version, _nowUtc));
    }

    private async Task<ImportOutcome> ReviseAsync(
        FoundFile file, ImportedArticle imported, CancellationToken cancellationToken)
    {
        var record = await _db.ImportRecords.SingleAsync(r => r.FileName == file.Name, cancellationToken);
        var article = await _db.Articles.AsSplitQuery()
            .Include(a => a.Body).Include(a => a.Topics).Include(a => a.Bylines).Include(a => a.Sources).Include(a => a.Background)
            .SingleAsync(a => a.Id == record.ArticleId, cancellationToken);
        if (article.Version > record.ArticleVersion)
            return ImportOutcome.Kept;

        var content = await ContentAsync(imported, cancellationToken);
        article.Revise(content with { LeadPictureId = article.LeadPictureId }, SaysSomethingElse(article, content), _nowUtc);
        await MoveAsync(article, imported.FrontMatter, cancellationToken);
        await PictureUses.ApplyAsync(_db, article.Id, [content.Body.Markdown], cancellationToken);
        record.Seen(file.Hash, article.Version, _nowUtc);
        await _db.SaveChangesAsync(cancellationToken);
        return ImportOutcome.Updated;
    }

    /// <summary>A new topic or section is no news to readers; another text is.</summary>
    private static bool SaysSomethingElse(Article article, ArticleContent content) =>
        article.Headline != content.Headline
        || article.Standfirst != content.Standfirst
        || article.Body?.Markdown != content.Body.Markdown
        || !article.Background.OrderBy(item => item.Position).Select(item => item.Markdown)
            .SequenceEqual(content.Background.Select(item => item.Markdown), StringComparer.Ordinal);

    /// <summary>
    /// An address is a promise: a new headline alone does not change it, only a slug or a date that the file states.
    /// </summary>
    private async Task MoveAsync(Article article, FrontMatter stated, CancellationToken cancellationToken)
    {
        var publishedUtc = stated.PublishedUtc ?? article.PublishedUtc ?? _nowUtc;

        // The same instant may fall on another day since the site's time zone was changed.
        var day = publishedUtc == article.PublishedUtc && article.PublishedOn is { } former ? former : _clock.DayOf(publishedUtc);
        await _addresses.MoveAsync(
            article, stated.Slug ?? article.Slug, publishedUtc, day, _nowUtc, cancellationToken);
    }

    private async Task<ArticleContent> ContentAsync(ImportedArticle imported, CancellationToken cancellationToken)
    {
        var stated = imported.FrontMatter;
        var topics = new List<int>(imported.Topics.Count);
        foreach (var name in imported.Topics)
            topics.Add(await _vocabulary.TopicIdAsync(name, cancellationToken));
        var bylines = new List<BylineContent>();
        foreach (var name in stated.Authors ?? [])
            bylines.Add(new BylineContent(name, await _vocabulary.AuthorIdAsync(name, cancellationToken)));

        return new ArticleContent
        {
            Headline = imported.Headline,
            Standfirst = imported.Standfirst,
            Body = await BodyAsync(imported.Body, cancellationToken),
            SectionId = _vocabulary.SectionId(imported.Section) ?? _vocabulary.FirstSectionId,
            Kind = stated.Kind ?? ArticleKind.News,
            Dateline = stated.Dateline,
            Language = stated.Language,
            StoryId = stated.Story is { } story ? await _vocabulary.StoryIdAsync(story, cancellationToken) : null,
            TopicIds = topics,
            Bylines = bylines,
            Sources = imported.Sources,
            Background = imported.Background,
        };
    }

    /// <summary>What the library has is known only here; few files name a picture of it.</summary>
    private async Task<ArticleBody> BodyAsync(ArticleBody body, CancellationToken cancellationToken)
    {
        var pictures = await StoryPictures.OfAsync(_db, [body.Markdown], cancellationToken);
        return pictures == StoryPictures.None ? body : StoryText.Body(body.Markdown, pictures);
    }
}
