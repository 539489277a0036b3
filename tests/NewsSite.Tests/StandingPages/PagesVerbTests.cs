using System.CommandLine;
using NewsSite.Data;
using NewsSite.Site.Shell;
using NewsSite.StandingPages;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.StandingPages;

public sealed class PagesVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_can_be_taken_out_changed_and_put_back()
    {
        var (_, shown, _) = await RunAsync("show", "corrections");
        Assert.StartsWith("# Corrections\n", shown, StringComparison.Ordinal);

        var changed = shown.Replace("# Corrections\n", "# Mistakes\n", StringComparison.Ordinal);
        var (code, said, _) = await RunAsync("set", "corrections", _folder.File("new.md", changed));
        Assert.Equal((0, "Saved /corrections.\n"), (code, said));

        Assert.Equal((0, changed, ""), await RunAsync("show", "corrections"));
    }

    [Fact]
    public async Task The_list_says_what_is_still_to_be_filled_in()
    {
        await RunAsync("set", "contact", _folder.File("contact.md", "# Contact\n\nRing us."));
        var (code, list, _) = await RunAsync("list");
        var lines = list.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.Equal(InitialPages.Slugs, lines.Select(line => line.Split(' ')[0]));
        Assert.Matches(@"^about +About us +saved \d{4}-\d\d-\d\d \d\d:\d\d UTC  \[\] × \d+ to fill in$", lines[0]);
        Assert.EndsWith("UTC", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no page \"masthead\". The pages are: about, standards, ethics, corrections, ownership, contact.", "show", "masthead")]
    [InlineData("There is no page \"masthead\".", "set", "masthead", "good.md")]
    [InlineData("is empty. The page is as it was.", "set", "about", "empty.md")]
    [InlineData("is not text in UTF-8.", "set", "about", "latin1.md")]
    [InlineData("cannot be read: ", "set", "about", "missing.md")]
    [InlineData("cannot be read: ", "set", "about", ".")]
    public async Task A_mistake_is_explained_and_changes_nothing(string reason, params string[] words)
    {
        _folder.File("good.md", "# Title");
        _folder.File("empty.md", " \n");
        _folder.File("latin1.md", [0x63, 0x61, 0x66, 0xE9]);
        var (_, before, _) = await RunAsync("show", "about");

        var (code, said, error) = await RunAsync(
            [.. words.Select((word, position) => position == 2 ? Path.Combine(_folder.Path, word) : word)]);

        Assert.Equal((1, ""), (code, said));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal((0, before, ""), await RunAsync("show", "about"));
    }

    [Fact]
    public async Task The_data_folder_of_a_running_site_is_left_alone()
    {
        using var held = SingleInstance.Hold(Directory.CreateDirectory(DataPath).FullName);
        await Assert.ThrowsAsync<StartupException>(() => RunAsync("list"));
    }

    private string DataPath => Path.Combine(_folder.Path, "data");

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Verbs.Root().Parse(["pages", .. words, "--data", DataPath]).InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
