using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>Topics and stories that are named in the form for the first time.</summary>
public sealed class NewNameTests
{
    [Fact]
    public async Task Only_a_save_makes_them_and_what_is_kept_meanwhile_loses_none()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var address = await reporter.PostAndFollowAsync("/newsroom/articles/new");
        foreach (var (typed, half) in new[] { ("The fer", "Har"), ("The ferry line", "Harbours; Ferries") })
        {
            using var kept = await reporter.PostAsync(
                $"{address}?handler=Autosave", ("Version", VersionOf(await reporter.ReadAsync(address))), ("Story", typed), ("Topics", half));
            kept.EnsureSuccessStatusCode();
        }

        var (none, neither) = await NamesAsync(site);
        Assert.Empty(none);
        Assert.Empty(neither);
        var page = await reporter.ReadAsync(address);
        Assert.Equal("The ferry line", page.QuerySelector("[name=Story]")?.GetAttribute("value"));
        Assert.Equal("Harbours; Ferries", page.QuerySelector("[name=Topics]")?.GetAttribute("value"));

        await reporter.PostAndFollowAsync(address, ("Version", VersionOf(page)), ("Story", "The ferry line"), ("Topics", "Harbours; Ferries"));
        var (topics, stories) = await NamesAsync(site);
        Assert.Equal(["Ferries", "Harbours"], topics);
        Assert.Equal(["The ferry line"], stories);
        Assert.Equal("Harbours; Ferries", (await reporter.ReadAsync(address)).QuerySelector("[name=Topics]")?.GetAttribute("value"));
    }

    private static string VersionOf(IDocument page) => page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    private static async Task<(string[] Topics, string[] Stories)> NamesAsync(SiteApp site)
    {
        await using var db = await site.DatabaseAsync();
        return (
            await db.Topics.OrderBy(topic => topic.Name).Select(topic => topic.Name).ToArrayAsync(),
            await db.Stories.OrderBy(story => story.Title).Select(story => story.Title).ToArrayAsync());
    }
}
