using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Demo.Drawing;
using NewsSite.Media;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Demo;

/// <summary>
/// Fills an empty, migrated database with a sample newspaper. One core writes articles ahead of the other, which stores
/// them; what waits between the two is bounded.
/// </summary>
internal sealed class FillDemo(SitePaths paths, MediaFolder folder, DevelopPictures develop, SiteClock clock)
{
    private const int BatchSize = 64;
    private const int BatchesAhead = 4;

    /// <param name="untilUtc">The hour up to which the paper has appeared.</param>
    public async Task<DemoSummary> RunAsync(
        int articles, ulong seed, DateTime untilUtc, DemoProgress progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var throughput = new ThroughputFirst();
        IReadOnlyList<DrawnPicture> assets = articles == 0 ? [] : await new DrawPictures(folder, untilUtc).RunAsync(seed, cancellationToken);
        var drawn = watch.Elapsed;
        var developed = await develop.RunAsync(assets, progress.Developed, cancellationToken);
        var made = watch.Elapsed;
        var newspaper = new SampleNewspaper(articles, seed, untilUtc, clock);
        await using (var database = await UnfinishedDatabase.OpenAsync(paths.Database, cancellationToken))
        {
            await StoreAsync(database.Db, newspaper, assets, progress.Stored, cancellationToken);
            await database.FinishAsync(cancellationToken);
        }

        return new DemoSummary(articles, newspaper.StoryCount, assets.Count, developed)
        {
            Drawing = drawn,
            Developing = made - drawn,
            Filling = watch.Elapsed - made,
        };
    }

    private static async Task StoreAsync(
        NewsDb db, SampleNewspaper newspaper, IReadOnlyList<DrawnPicture> pictures, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var sections = await db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Slug, s => s.Id, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Insert(db, pictures.Select(picture => picture.Asset), nameof(MediaAsset.Id));
        Insert(db, newspaper.Staff.Authors, nameof(Author.Id));
        Insert(db, newspaper.Stories(), nameof(Story.Id));
        db.Add(new Setting(Setting.SampleContent, "1"));
        await db.SaveChangesAsync(cancellationToken);

        var subjects = pictures.Select(picture => picture.Subjects).ToList();
        var batches = Channel.CreateBounded<List<Article>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.Run(() => WriteAsync(newspaper.Articles(sections, subjects), batches.Writer, stop.Token), stop.Token);
        try
        {
            await StoreArticlesAsync(db, batches.Reader, progress, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Insert(db, newspaper.Lexicon.Topics, nameof(Topic.Id));
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static async Task WriteAsync(
        IEnumerable<Article> articles, ChannelWriter<List<Article>> batches, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<Article>(BatchSize);
            foreach (var article in articles)
            {
                batch.Add(article);
                if (batch.Count < BatchSize)
                    continue;
                await batches.WriteAsync(batch, cancellationToken);
                batch = new List<Article>(BatchSize);
            }

            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception error)
        {
            batches.TryComplete(error);
            throw;
        }
    }

    private static async Task StoreArticlesAsync(
        NewsDb db, ChannelReader<List<Article>> batches, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var stored = 0;
        using var loader = await ArticleLoader.StartAsync(db, cancellationToken);
        await foreach (var batch in batches.ReadAllAsync(cancellationToken))
        {
            foreach (var article in batch)
                loader.Add(article);
            progress?.Report(stored += batch.Count);
        }
    }

    /// <summary>Stores rows with the ids 1, 2, 3 …</summary>
    private static void Insert<T>(NewsDb db, IEnumerable<T> rows, string id)
        where T : class
    {
        using var insert = new BulkInsert<T>(db);
        foreach (var (index, row) in rows.Index())
            insert.Add(row, (id, index + 1L));
    }
}

/// <summary>Who is told how far it is; null for nobody.</summary>
/// <param name="Developed">How many pictures have their renditions.</param>
/// <param name="Stored">How many articles are stored.</param>
internal sealed record DemoProgress(IProgress<int>? Developed, IProgress<int>? Stored);

/// <param name="Developed">How many of the pictures have their renditions; null where the picture program is missing.</param>
internal sealed record DemoSummary(int Articles, int Stories, int Pictures, int? Developed)
{
    /// <summary>Time that drawing the pictures took.</summary>
    public required TimeSpan Drawing { get; init; }

    /// <summary>Time that their renditions took.</summary>
    public required TimeSpan Developing { get; init; }

    /// <summary>Time that writing and storing the articles took, indexes and statistics included.</summary>
    public required TimeSpan Filling { get; init; }

    public double ArticlesPerSecond => Articles / Math.Max(Filling.TotalSeconds, 0.001);
}
