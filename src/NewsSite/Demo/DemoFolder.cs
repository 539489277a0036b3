using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Demo;

/// <summary>The data folder that sample content goes into, and the refusal to put it anywhere else.</summary>
internal static class DemoFolder
{
    /// <param name="chosen">Null for <c>demo-data</c> beside the site's own data folder.</param>
    /// <param name="ownData">The site's own data folder, absolute.</param>
    /// <exception cref="StartupException">The folder is the site's own.</exception>
    public static string Choose(string? chosen, string ownData)
    {
        var own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(ownData));
        var path = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(chosen ?? Path.Combine(Path.GetDirectoryName(own) ?? own, "demo-data")));
        if (string.Equals(Target(path), Target(own), StringComparison.Ordinal))
        {
            throw new StartupException(
                $"{path} is the site's own data folder. Sample content goes into another one: choose it with --data.");
        }

        return path;
    }

    /// <summary>Takes away what an earlier fill left, never what anybody else wrote.</summary>
    /// <exception cref="StartupException">There are articles and they may not, or must not, be replaced.</exception>
    public static async Task ClearAsync(
        SitePaths paths, IDbContextFactory<NewsDb> databases, bool replace, CancellationToken cancellationToken)
    {
        File.Delete(paths.Database + ".unfinished");
        if (!File.Exists(paths.Database))
            return;

        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            if (!await db.Articles.AnyAsync(cancellationToken))
                return;
            if (!await db.Settings.AnyAsync(setting => setting.Key == Setting.SampleContent, cancellationToken))
                throw new StartupException($"{paths.Data} holds articles that are not sample content. Choose another folder with --data.");
            if (!replace)
                throw new StartupException($"{paths.Data} is filled already. Say --replace to fill it anew.");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(paths.Database + suffix);
        if (Directory.Exists(paths.Media))
            Directory.Delete(paths.Media, recursive: true);
    }

    private static string Target(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
}
