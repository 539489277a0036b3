using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Support;

/// <summary>An empty database file that the migrations have made, once for all tests: each takes a copy.</summary>
internal static class MigratedFile
{
    private static readonly TemporaryFolder Folder = new();
    private static readonly Lazy<string> Made = new(Make);

    public static void CopyTo(string dataPath)
    {
        Directory.CreateDirectory(dataPath);
        File.Copy(Made.Value, Path.Combine(dataPath, "newssite.db"));
    }

    private static string Make()
    {
        var path = Path.Combine(Folder.Path, "newssite.db");
        var options = new DbContextOptionsBuilder<NewsDb>();
        options.UseNewsSqlite(path);
        using (var db = new NewsDb(options.Options))
        {
            db.Database.Migrate();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        return path;
    }
}
