using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Import;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Import;

public sealed class RepeatedImportTests
{
    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        await importing.RunAsync();

        // What follows an import in the background turns the edition too, whenever it comes to it.
        foreach (var loop in importing.Site.Services.GetServices<IHostedService>().OfType<BackgroundLoop>())
            await loop.StopAsync(CancellationToken.None);
        var edition = importing.Site.Services.GetRequiredService<Edition>();
        var before = edition.Current;

        var result = await importing.RunAsync();

        Assert.Equal((0, 0, 1, 0), (result.Imported, result.Updated, result.Unchanged, result.Rows.Count));
        Assert.Equal(before, edition.Current);
        Assert.Equal(2, (await importing.ArticleAsync()).Version);
    }

    [Fact]
    public async Task A_changed_file_updates_its_article()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "Bridge in Lisbon closed\nStandfirst by Ana Moreira.\nText, reports Reuters.\nAna Moreira left.\nPreviously, A.");
        await importing.RunAsync();
        var before = await importing.ArticleAsync();
        importing.Site.Clock.Advance(TimeSpan.FromHours(1));
        importing.Folder.File("a.txt", "Bridge in Lisbon open\nStandfirst.\nText, reports Reuters, citing Nuno Braga.\nMore text.\nPreviously, B.\nIt was also reported that C.");

        var result = await importing.RunAsync();

        Assert.Equal((0, 1, 0), (result.Imported, result.Updated, result.Unchanged));
        var article = await importing.ArticleAsync();
        Assert.Equal("Bridge in Lisbon open", article.Headline);
        Assert.Equal(before.Slug, article.Slug);
        Assert.Equal(before.PublishedUtc, article.PublishedUtc);
        Assert.Equal(importing.Site.Clock.GetUtcNow().UtcDateTime, article.UpdatedUtc);
        Assert.Equal(["Lisbon"], article.Topics.Select(t => t.Topic!.Name));
        Assert.All(article.Topics, topic => Assert.Equal(article.PublishedUtc, topic.ListedUtc));
        Assert.Equal(["Reuters", "Nuno Braga"], article.Sources.OrderBy(s => s.Position).Select(s => s.Name));
        Assert.Equal(["Previously, B.", "It was also reported that C."], article.Background.OrderBy(b => b.Position).Select(b => b.Markdown));
        Assert.Equal(1, (await importing.RunAsync()).Unchanged);
    }

    [Fact]
    public async Task A_change_that_readers_do_not_read_does_not_date_the_article()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        await importing.RunAsync();
        importing.Folder.File("a.txt", "---\nsection: sport\ntopics: [Bridges]\n---\n" + Importing.Story);

        Assert.Equal(1, (await importing.RunAsync()).Updated);

        var article = await importing.ArticleAsync();
        Assert.Null(article.UpdatedUtc);
        Assert.Equal(("sport", "Bridges"), (article.Section?.Slug, Assert.Single(article.Topics).Topic?.Name));
    }

    [Fact]
    public async Task What_somebody_has_edited_is_kept()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        await importing.RunAsync();
        await importing.EditAsync("Bridge closed");
        importing.Folder.File("a.txt", Importing.Story + " Really.");

        for (var run = 0; run < 2; run++)
        {
            var row = Assert.Single((await importing.RunAsync()).Rows);
            Assert.Equal(("a.txt", ImportOutcome.Kept), (row.FileName, row.Outcome));
        }

        Assert.DoesNotContain("Really", (await importing.ArticleAsync()).Body!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_has_saved_in_the_newsroom_and_not_published_yet_is_kept()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        await importing.RunAsync();
        var id = (await importing.ArticleAsync()).Id;
        await importing.Site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Bridge open" });
        importing.Folder.File("a.txt", Importing.Story + " Really.");

        Assert.Equal(ImportOutcome.Kept, Assert.Single((await importing.RunAsync()).Rows).Outcome);
        Assert.Equal("Bridge open", (await importing.Site.OpenAsync(DeskStaff.Editor, id)).Copy.Headline);
        Assert.Equal("Bridge closed", (await importing.ArticleAsync()).Headline);
    }

    [Fact]
    public async Task A_renamed_file_is_recognised()
    {
        await using var importing = new Importing();
        var old = importing.Folder.File("a.txt", Importing.Story);
        await importing.RunAsync();
        File.Move(old, Path.Combine(importing.Folder.Path, "b.txt"));

        var result = await importing.RunAsync();

        Assert.Equal((0, 1), (result.Imported, result.Renamed));
        Assert.Equal("b.txt", await importing.ReadAsync(db => db.ImportRecords.Select(r => r.FileName).SingleAsync()));
        importing.Folder.File("b.txt", Importing.Story + " More.");
        Assert.Equal(1, (await importing.RunAsync()).Updated);
        await importing.ArticleAsync();
    }

    [Fact]
    public async Task A_copy_is_a_duplicate_also_when_it_alone_is_named()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        var copy = importing.Folder.File("b.txt", Importing.Story);

        Assert.Equal((1, 1), await CountsAsync(importing.RunAsync()));
        Assert.Equal((0, 1), await CountsAsync(importing.RunAsync()));
        Assert.Equal((0, 1), await CountsAsync(importing.RunAsync(copy)));
        await importing.ArticleAsync();
    }

    [Fact]
    public async Task A_copy_of_what_a_later_file_used_to_say_is_an_article_of_its_own()
    {
        await using var importing = new Importing();
        importing.Folder.File("b.txt", Importing.Story);
        await importing.RunAsync();
        importing.Folder.File("a.txt", Importing.Story);
        importing.Folder.File("b.txt", Importing.Story + " More.");

        var result = await importing.RunAsync();

        Assert.Equal((1, 1, 0), (result.Imported, result.Updated, result.Rows.Count));
        Assert.Equal((0, 0, 2), await RunCountsAsync(importing));
    }

    [Fact]
    public async Task The_same_headline_twice_a_day_gets_a_number()
    {
        await using var importing = new Importing();
        for (var number = 0; number < 3; number++)
            importing.Folder.File($"{number}.txt", $"{Importing.Story} {number}");

        await importing.RunAsync();

        Assert.Equal(["bridge-closed", "bridge-closed-2", "bridge-closed-3"], (await importing.ArticlesAsync()).Select(a => a.Slug));
    }

    [Fact]
    public async Task A_run_that_was_stopped_between_batches_is_finished_by_the_next()
    {
        await using var importing = new Importing();
        const int Files = (2 * ImportFiles.BatchSize) + 10;
        for (var number = 0; number < Files; number++)
            importing.Folder.File($"{number:D5}.txt", $"{Importing.Story} {number}");
        using var stop = new CancellationTokenSource();
        var progress = new StopAfterFirstBatch(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => importing.Import.RunAsync([importing.Folder.Path], progress, stop.Token));
        Assert.Equal(ImportFiles.BatchSize, await importing.ReadAsync(db => db.Articles.CountAsync()));
        Assert.Equal(ImportFiles.BatchSize, await importing.ReadAsync(db => db.ImportRecords.CountAsync()));

        Assert.Equal((Files - ImportFiles.BatchSize, 0, ImportFiles.BatchSize), await RunCountsAsync(importing));
        Assert.Equal(Files, await importing.ReadAsync(db => db.Articles.Select(a => a.Slug).Distinct().CountAsync()));
    }

    private static async Task<(int Imported, int Duplicates)> CountsAsync(Task<ImportResult> run)
    {
        var result = await run;
        return (result.Imported, result.Duplicates);
    }

    private static async Task<(int Imported, int Updated, int Unchanged)> RunCountsAsync(Importing importing)
    {
        var result = await importing.RunAsync();
        return (result.Imported, result.Updated, result.Unchanged);
    }

    private sealed class StopAfterFirstBatch(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done > 0)
                stop.Cancel();
        }
    }
}
