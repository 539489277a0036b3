using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

public sealed class SetUpTests
{
    private static readonly (string, string)[] First = [("Name", "Ada First"), ("Email", "ada@news.example"), ("password", "ferry lamp orange tide")];

    [Fact]
    public async Task The_set_up_link_makes_one_administrator_and_then_nothing()
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        var link = await LinkAsync(site, browser);

        await browser.ReadAsync(link);
        Assert.Equal("/newsroom", await browser.PostAndFollowAsync("/newsroom/set-up", [("Key", KeyOf(link)), .. First]));
        var home = await browser.GetAsync("/newsroom");
        Assert.Equal("/newsroom/account/second-factor", home.Headers.Location?.OriginalString);

        using var second = new NewsroomBrowser(site);
        await second.ReadAsync(link, HttpStatusCode.NotFound);
        using var again = await second.PostAsync("/newsroom/set-up", [("Key", KeyOf(link)), .. First]);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var staff = await site.Gate.WriteAsync((db, token) => db.Staff.SingleAsync(token), CancellationToken.None);
        Assert.Equal(("Ada First", Role.Administrator), (staff.Name, staff.Role));
        Assert.False(File.Exists(Path.Combine(site.DataPath, "setup-link.txt")));
    }

    [Fact]
    public async Task The_file_is_for_its_owner_alone_and_the_database_knows_only_a_hash()
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        var link = await LinkAsync(site, browser);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(site.DataPath, "setup-link.txt")));
        var stored = await site.Gate.WriteAsync((db, token) => db.OneTimeLinks.Select(one => one.KeyHash).SingleAsync(token), CancellationToken.None);
        Assert.Equal(RandomKey.Hash(KeyOf(link)), stored);
    }

    [Fact]
    public async Task A_restart_says_the_same_link_and_a_lost_file_makes_a_new_one()
    {
        using var folder = new TemporaryFolder();
        string first, second, third;
        await using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.OpenedAsync();
            first = await File.ReadAllTextAsync(Path.Combine(folder.Path, "setup-link.txt"));
            site.Terminate();
            await site.ExitedAsync();
            Assert.Contains(first.Trim(), site.Output, StringComparison.Ordinal);
        }

        await using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.OpenedAsync();
            second = await File.ReadAllTextAsync(Path.Combine(folder.Path, "setup-link.txt"));
        }

        File.Delete(Path.Combine(folder.Path, "setup-link.txt"));
        await using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.OpenedAsync();
            third = await File.ReadAllTextAsync(Path.Combine(folder.Path, "setup-link.txt"));
        }

        Assert.Equal(KeyOf(first), KeyOf(second));
        Assert.NotEqual(KeyOf(first), KeyOf(third));
    }

    [Theory]
    [InlineData("password", "Password1!", "tried first")]
    [InlineData("password", "short", "at least 8")]
    [InlineData("password", "ada-first-2026", "tried first")]
    [InlineData("Name", "  ", "Write the name")]
    [InlineData("Email", "nowhere", "Write an e-mail address")]
    public async Task A_form_that_cannot_be_taken_says_why_and_keeps_what_was_typed(string field, string value, string said)
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        var link = await LinkAsync(site, browser);

        var fields = First.Select(one => one.Item1 == field ? (field, value) : one).Append(("Key", KeyOf(link))).ToArray();
        using var answer = await browser.PostAsync("/newsroom/set-up", fields);
        var page = await browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(said, Assert.Single(page.Texts("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(field == "Email" ? value : "ada@news.example", page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=Password]")!.GetAttribute("value"));
    }

    private static async Task<string> LinkAsync(SiteApp site, NewsroomBrowser browser)
    {
        using var opened = await browser.GetAsync("/health/live");
        var link = (await File.ReadAllTextAsync(Path.Combine(site.DataPath, "setup-link.txt"))).Trim();
        return new Uri(link).PathAndQuery;
    }

    private static string KeyOf(string link) => link.Trim().Split("?key=")[1];
}
