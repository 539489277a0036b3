using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class StartupFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_port_in_use_is_said_in_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        await FailsAsync($"Another program is already using the address {address}.", "--data", Data, "--urls", address);
    }

    [Fact]
    public Task A_file_in_place_of_the_data_folder_is_said_in_a_sentence() =>
        FailsAsync("is a file.", "--data", _folder.File("notes.txt", "not a folder"));

    [Fact]
    public Task A_data_folder_that_cannot_be_made_is_said_in_a_sentence() =>
        FailsAsync("cannot be written to", "--data", Path.Combine(_folder.File("notes.txt", "in the way"), "data"));

    [Fact]
    public Task A_data_folder_that_takes_no_files_is_said_in_a_sentence() =>
        FailsAsync("The data folder /proc/self cannot be written to", "--data", "/proc/self");

    [Fact]
    public Task A_file_that_is_no_database_is_said_in_a_sentence()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Database, new string('x', 5000));
        return FailsAsync("The database file is not a SQLite database.", "--data", Data);
    }

    [Fact]
    public async Task A_damaged_database_is_said_in_a_sentence()
    {
        await MakeDatabaseAsync();
        var bytes = await File.ReadAllBytesAsync(Database);
        bytes.AsSpan(100, 3000).Fill(0xAA);
        await File.WriteAllBytesAsync(Database, bytes);

        await FailsAsync("The database file is damaged", "--data", Data);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_said_in_a_sentence()
    {
        await MakeDatabaseAsync();
        Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Future', '99.0.0')");

        await FailsAsync("written by a newer version of NewsSite (it has 29990101000000_Future)", "--data", Data);
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused()
    {
        await using var first = SiteProcess.Serve(Data);
        await first.OpenedAsync();

        await FailsAsync($"Another NewsSite process is using the data folder {Data}.", "--data", Data, "--urls=http://127.0.0.1:0");
    }

    [Theory]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("SecondFactorFrom", "Edittor")]
    public Task A_setting_that_cannot_work_is_said_in_a_sentence(string setting, string text) =>
        FailsAsync($"Site:{setting} is \"{text}\"", "--data", Data, $"--Site:{setting}={text}");

    [Fact]
    public Task A_misspelt_setting_is_not_ignored() =>
        FailsAsync("Did you mean Site:Name?", "--data", Data, "--Site:Nmae=The Harbour Post");

    [Fact]
    public Task An_address_that_is_none_is_said_in_a_sentence() =>
        FailsAsync("Invalid url: 'nowhere'", "--data", Data, "--urls=nowhere");

    [Fact]
    public async Task A_killed_site_starts_again_even_when_it_was_migrating()
    {
        await using (var killed = SiteProcess.Serve(Data))
        {
            await killed.OpenedAsync();
            killed.KillNow();
            await killed.ExitedAsync();
        }

        Execute("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22');
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_ListingTriggers';
            DROP TRIGGER "ArticleTopics_Listed"; DROP TRIGGER "Articles_ListArticleTopics";
            DROP TRIGGER "Bylines_Listed"; DROP TRIGGER "Articles_ListBylines";
            """);
        await using var again = SiteProcess.Serve(Data);
        using var browser = new HttpClient { BaseAddress = await again.OpenedAsync() };

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
    }

    private string Data => Path.Combine(_folder.Path, "data");

    private string Database => Path.Combine(Data, "newssite.db");

    /// <summary>Exit code 1 and one paragraph on standard error that a person can act on, nothing else.</summary>
    private static async Task FailsAsync(string because, params string[] args)
    {
        await using var site = SiteProcess.Start(args);
        Assert.Equal(1, await site.ExitedAsync());
        Assert.Contains(because, site.Errors, StringComparison.Ordinal);
        Assert.Single(site.Errors.TrimEnd().Split('\n'));
        Assert.Equal("", site.Output);
    }

    private async Task MakeDatabaseAsync()
    {
        await using var site = SiteProcess.Serve(Data);
        await site.OpenedAsync();
        site.Terminate();
        Assert.Equal(0, await site.ExitedAsync());
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
