using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
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

    [Fact]
    public async Task A_save_that_is_refused_makes_none_and_keeps_what_was_named()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "world");
        using var stranger = await site.SignInAsync(Role.Reporter, "politics");
        var id = await site.BeginAsync(reporter.Person, "Ferry");
        var address = $"/newsroom/articles/{id}";
        (await site.Of<SubmitArticle>().RunAsync(reporter.Person, id, CancellationToken.None)).Value();
        (await site.Of<ApproveArticle>().RunAsync(editor.Person, id, seenVersion: null, CancellationToken.None)).Value();
        (string, string)[] form = [("Version", VersionOf(await reporter.ReadAsync(address))), ("Headline", "Ferry"), ("Story", "The ferry line"), ("Topics", "Harbours; Ferries")];
        foreach (var person in new[] { stranger, reporter })
        {
            using var refused = await person.PostAsync(address, form);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        var (topics, stories) = await NamesAsync(site);
        Assert.Empty(topics);
        Assert.Empty(stories);
        var page = await reporter.ReadAsync(address);
        Assert.Equal("The ferry line", page.QuerySelector("[name=Story]")?.GetAttribute("value"));
        Assert.Equal("Harbours; Ferries", page.QuerySelector("[name=Topics]")?.GetAttribute("value"));
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
