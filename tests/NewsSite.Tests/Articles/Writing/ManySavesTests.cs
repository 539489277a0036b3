using Microsoft.Data.Sqlite;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Writing;

/// <summary>An acknowledged save is in the history, whoever else saves and whatever happens next.</summary>
public sealed class ManySavesTests
{
    private const int Editors = 20;
    private const int Articles = 5;
    private const int SavesEach = 4;
    private const int SavesBeforeTheEnd = 40;

    [Fact]
    public async Task Of_twenty_editors_who_save_at_once_no_save_is_lost()
    {
        await using var site = new SiteApp();
        var start = string.Join("\n\n", Enumerable.Range(0, Editors).Select(editor => $"Block of {editor}."));
        var ids = new List<int>();
        for (var i = 0; i < Articles; i++)
            ids.Add(await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Markdown = start }));

        var saved = await Task.WhenAll(Enumerable.Range(0, Editors).Select(editor => SaveAsync(site, ids[editor % Articles], editor)));

        var acknowledged = saved.SelectMany(list => list).ToList();
        Assert.Equal(Editors * SavesEach, acknowledged.Distinct().Count());
        foreach (var (id, version, text) in acknowledged)
        {
            var revision = (await site.Of<RevisionHistory>().FindAsync(DeskStaff.Editor, id, version, CancellationToken.None)).Value();
            Assert.Contains(text, revision.Markdown, StringComparison.Ordinal);
        }

        for (var editor = 0; editor < Editors; editor++)
            Assert.Contains(Line(editor, SavesEach - 1), (await site.OpenAsync(DeskStaff.Editor, ids[editor % Articles])).Copy.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_in_the_middle_of_saves_loses_none_that_was_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = (await SavingProcess.KillAfterAsync(SavingProcess.Saves, folder.Path, SavesBeforeTheEnd))
            .Select(line => line.Split(' ', 3)).Select(parts => (Id: int.Parse(parts[0], null), Version: int.Parse(parts[1], null), Text: parts[2]));

        await using var database = new SqliteConnection(SqliteSetup.ConnectionString(Path.Combine(folder.Path, "newssite.db")));
        await database.OpenAsync();
        Assert.Equal("ok", await ScalarAsync(database, "PRAGMA integrity_check"));
        Assert.Null(await ScalarAsync(database, "PRAGMA foreign_key_check"));
        foreach (var (id, version, text) in acknowledged)
            Assert.Equal(text, await ScalarAsync(database, $"SELECT Markdown FROM Revisions WHERE ArticleId = {id} AND Version = {version}"));
        SqliteConnection.ClearPool(database);
    }

    private static async Task<List<(int Id, int Version, string Text)>> SaveAsync(SiteApp site, int id, int editor)
    {
        var by = DeskStaff.Editor with { StaffId = 100 + editor };
        var opened = await site.OpenAsync(by, id);
        var (copy, version) = (opened.Copy, opened.Version);
        var saved = new List<(int, int, string)>();
        for (var number = 0; number < SavesEach; number++)
        {
            var before = number == 0 ? $"Block of {editor}." : Line(editor, number - 1);
            var mine = copy with { Markdown = copy.Markdown.Replace(before, Line(editor, number), StringComparison.Ordinal) };
            var result = (await site.TrySaveAsync(by, id, version, mine)).Value();
            (copy, version) = (result.Copy, result.Version);
            saved.Add((id, version, Line(editor, number)));
        }

        return saved;
    }

    private static string Line(int editor, int number) => $"Save {number} of editor {editor}!";

    private static async Task<object?> ScalarAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
