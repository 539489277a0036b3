using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Import;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Import;

/// <summary>A site with an empty database and a folder of files to import into it.</summary>
internal sealed class Importing : IAsyncDisposable
{
    /// <summary>Four lines that make a whole article.</summary>
    public const string Story = "Bridge closed\nIt will open again.\nThe bridge was closed.\nNobody was hurt.";

    public SiteApp Site { get; } = new(("Site:ImportFileLimitBytes", "4096"));

    public TemporaryFolder Folder { get; } = new();

    public static string RepositorySeeds
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "NewsSite.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "seeds");
        }
    }

    public ImportFiles Import => Site.Services.GetRequiredService<ImportFiles>();

    public Task<ImportResult> RunAsync(params string[] paths) =>
        Import.RunAsync(paths.Length == 0 ? [Folder.Path] : paths, progress: null, CancellationToken.None);

    public Task<T> ReadAsync<T>(Func<NewsDb, Task<T>> read) => Site.Gate.WriteAsync((db, _) => read(db), CancellationToken.None);

    public Task<List<Article>> ArticlesAsync() => ReadAsync(db => db.Articles.AsNoTracking().AsSplitQuery()
        .Include(a => a.Body).Include(a => a.Section).Include(a => a.Story)
        .Include(a => a.Topics).ThenInclude(t => t.Topic).Include(a => a.Bylines).Include(a => a.Sources).Include(a => a.Background)
        .OrderBy(a => a.Id).ToListAsync());

    public async Task<Article> ArticleAsync() => Assert.Single(await ArticlesAsync());

    public Task<List<Redirect>> RedirectsAsync() =>
        ReadAsync(db => db.Redirects.AsNoTracking().OrderBy(r => r.FromPath).ToListAsync());

    /// <summary>What an editor's save does, as far as an import can tell.</summary>
    public Task EditAsync(string headline) => Site.Gate.WriteForReadersAsync(
        async (db, token) =>
        {
            var article = await db.Articles.Include(a => a.Body).SingleAsync(a => a.Headline == headline, token);
            article.Correct("The bridge is green.", Site.Clock.GetUtcNow().UtcDateTime);
            return true;
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Folder.Dispose();
    }
}
