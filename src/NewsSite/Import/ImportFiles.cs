using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Articles.Related;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Import;

/// <summary>
/// Turns files into published articles: reads and understands them on all cores, a batch ahead of the one writer. Every
/// batch is one transaction together with its records, so a run that was killed is finished by the next. One run at a time.
/// </summary>
internal sealed class ImportFiles(
    WriteGate gate, IDbContextFactory<NewsDb> databases, SiteClock clock, TimeProvider time, IOptions<SiteOptions> options, CompareSignal compare)
    : IDisposable
{
    /// <summary>Files in a transaction: few enough that an editor who saves meanwhile waits a fraction of a second.</summary>
    public const int BatchSize = 500;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <param name="paths">Files, or folders that are read at any depth.</param>
    /// <param name="progress">Told after each batch, from the thread that wrote it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; finished batches stay.</exception>
    public async Task<ImportResult> RunAsync(
        IReadOnlyCollection<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var postponed = compare.Postpone();
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await ImportAsync(paths, progress, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ImportResult> ImportAsync(
        IReadOnlyCollection<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var found = FilesToImport.Find(paths, cancellationToken);
        var (known, sections) = await LoadAsync(cancellationToken);
        var reading = new FileReading(
            options.Value.ImportFileLimitBytes, new FrontMatterReader(clock, sections), sections, known);
        var plan = new ImportPlan(known, found.Files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal));
        var stored = new Stored();

        progress?.Report(new(0, found.Files.Count));
        await StoreAllAsync(found.Files, reading, plan, stored, done => progress?.Report(new(done, found.Files.Count)), cancellationToken);
        await StoreAllAsync(plan.TakePostponed(), reading, plan, stored, _ => { }, cancellationToken);

        return new ImportResult(
            stored.Imported, stored.Updated, plan.Unchanged, found.Ignored, time.GetElapsedTime(started),
            [.. found.Refused.Concat(plan.Rows).Concat(stored.Rows).OrderBy(row => row.FileName, StringComparer.Ordinal)]);
    }

    private async Task<(KnownFiles Known, SectionNames Sections)> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position)
            .Select(section => new { section.Slug, section.Name }).ToListAsync(cancellationToken);
        var paths = sections.Select(section => ArticlePath.OfSection(section.Slug)).ToList();
        var former = await db.Redirects.AsNoTracking().Where(redirect => paths.Contains(redirect.ToPath))
            .ToDictionaryAsync(redirect => redirect.FromPath.TrimStart('/'), redirect => redirect.ToPath.TrimStart('/'), cancellationToken);
        return (
            await KnownFiles.LoadAsync(db, cancellationToken),
            new SectionNames([.. sections.Select(section => (section.Slug, section.Name))], former));
    }

    private async Task StoreAllAsync(
        IReadOnlyList<string> files, FileReading reading, ImportPlan plan, Stored stored, Action<int> report,
        CancellationToken cancellationToken)
    {
        var batches = files.Chunk(BatchSize).ToArray();
        var ahead = ReadAsync(batches.FirstOrDefault(), reading, cancellationToken);
        var done = 0;
        try
        {
            for (var batch = 0; batch < batches.Length; batch++)
            {
                var read = await ahead;
                ahead = ReadAsync(batches.ElementAtOrDefault(batch + 1), reading, cancellationToken);
                await StoreAsync(plan.Plan(read), stored, cancellationToken);
                report(done += read.Length);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<FoundFile[]> ReadAsync(string[]? paths, FileReading reading, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var found = new FoundFile[paths?.Length ?? 0];
            Parallel.For(
                0, found.Length, new ParallelOptions { CancellationToken = cancellationToken },
                at => found[at] = reading.Read(paths![at]));
            return found;
        },
        cancellationToken);

    /// <summary>Nothing is written, and no edition turned, for a batch in which nothing is new.</summary>
    private async Task StoreAsync(IReadOnlyList<PlannedFile> planned, Stored stored, CancellationToken cancellationToken)
    {
        if (planned.Count == 0)
            return;

        var outcomes = await gate.WriteForReadersAsync(
            async (db, token) =>
            {
                using var batch = await ImportBatch.StartAsync(db, clock, token);
                var results = new List<ImportOutcome>(planned.Count);
                foreach (var file in planned)
                    results.Add(await batch.StoreAsync(file, token));
                return results;
            },
            cancellationToken);
        foreach (var (file, outcome) in planned.Zip(outcomes))
            stored.Add(file, outcome);
    }

    /// <summary>What is committed so far.</summary>
    private sealed class Stored
    {
        public int Imported { get; private set; }

        public int Updated { get; private set; }

        public List<ImportRow> Rows { get; } = [];

        public void Add(PlannedFile planned, ImportOutcome outcome)
        {
            switch (outcome)
            {
                case ImportOutcome.Imported:
                    Imported++;
                    break;
                case ImportOutcome.Updated:
                    Updated++;
                    break;
                case ImportOutcome.Renamed:
                    Rows.Add(new(planned.File.Name, outcome, $"It was {planned.FormerName}."));
                    break;
                default:
                    Rows.Add(new(planned.File.Name, outcome, "The file has changed, but so has the article in the newsroom since."));
                    break;
            }
        }
    }
}
