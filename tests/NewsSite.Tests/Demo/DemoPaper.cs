using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Demo;

/// <summary>A filled sample folder and a look into its database. Dispose it at the end of the test.</summary>
internal sealed class DemoPaper : IDisposable
{
    public static readonly DateTime UntilUtc = new(2026, 11, 22, 14, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public string Path => System.IO.Path.Combine(_folder.Path, "sample");

    public string Media => System.IO.Path.Combine(Path, "media");

    public static async Task<DemoPaper> FilledAsync(int articles, ulong seed = 1)
    {
        var paper = new DemoPaper();
        await paper.FillAsync(articles, seed);
        return paper;
    }

    /// <param name="programs">Folder of the picture programs; null leaves pictures as they are drawn, which takes a tenth of the time.</param>
    public Task<int> FillAsync(int articles, ulong seed = 1, bool replace = false, string? programs = null) => DemoVerb.RunAsync(
        new DemoRequest(articles, seed, Path, UntilUtc, replace)
        {
            Settings = [$"--Site:PictureProgramPath={programs ?? System.IO.Path.Combine(_folder.Path, "none")}"],
        },
        CancellationToken.None);

    /// <summary>Only the empty, migrated database of a site.</summary>
    public async Task MigrateAsync()
    {
        await using var site = SiteHost.Build([$"--Site:DataPath={Path}"]);
        Directory.CreateDirectory(Path);
        await site.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
    }

    public List<object?[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, "newssite.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    public long Number(string sql) => (long)Rows(sql)[0][0]!;

    public IEnumerable<string> Texts(string sql) => Rows(sql).Select(row => (string)row[0]!);

    public void Dispose() => _folder.Dispose();
}
