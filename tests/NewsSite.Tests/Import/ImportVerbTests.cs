using NewsSite.Import;
using Spectre.Console;

namespace NewsSite.Tests.Import;

public sealed class ImportVerbTests
{
    [Fact]
    public async Task The_closing_table_names_every_file_that_was_not_taken()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        importing.Folder.File("b.txt", Importing.Story);
        importing.Folder.File("c\u001b[31m.txt", "one line");

        var (code, text) = await RunAsync(importing, importing.Folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("The file has one line only", text, StringComparison.Ordinal);
        Assert.Contains("b.txt", text, StringComparison.Ordinal);
        Assert.Contains("duplicate", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exit_code_tells_a_script_how_it_went()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);

        Assert.Equal(0, (await RunAsync(importing, importing.Folder.Path)).Code);
        Assert.Equal(2, (await RunAsync(importing, Path.Combine(importing.Folder.Path, "missing"))).Code);
        Assert.Equal(1, (await RunAsync(importing, importing.Folder.Path, Path.Combine(importing.Folder.Path, "missing"))).Code);
    }

    [Fact]
    public async Task A_stopped_import_says_how_to_go_on()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", Importing.Story);
        var output = new StringWriter();

        var code = await ImportVerb.RunAsync(importing.Import, [importing.Folder.Path], Terminal(output), new CancellationToken(canceled: true));

        Assert.Equal(130, code);
        Assert.Contains("the same command imports the rest", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> RunAsync(Importing importing, params string[] paths)
    {
        var output = new StringWriter();
        var code = await ImportVerb.RunAsync(importing.Import, paths, Terminal(output), CancellationToken.None);
        return (code, output.ToString());
    }

    private static IAnsiConsole Terminal(StringWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 300;
        return console;
    }
}
