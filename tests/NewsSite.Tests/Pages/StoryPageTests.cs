using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>A story's timeline: what happened by the day, what matters, who wrote it, and how to follow it.</summary>
public sealed class StoryPageTests
{
    [Fact]
    public async Task The_timeline_stands_by_days_with_the_state_of_things_on_top()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        await ToldAsync(site, "Storm warning", new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), "Ada Byline");
        await ToldAsync(site, "Storm arrives", new(2026, 11, 20, 23, 30, 0, DateTimeKind.Utc), "Ada Byline", "Ben Stringer");
        await ToldAsync(site, "Harbour closed", new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc), "Ada Byline");
        await editor.PostAndFollowAsync("/newsroom/stories/1?handler=Save", ("Version", "1"), ("Name", "The storm"), ("About", "The harbour is closed, nobody is hurt."));

        var page = await site.Browser().ReadAsync("/stories/the-storm");

        Assert.Equal(["The storm"], page.Texts("h1"));
        Assert.Equal(["Where it stands: The harbour is closed, nobody is hurt."], page.Texts(".state-of-things"));
        Assert.Equal(["Saturday 21 November 2026", "Friday 20 November 2026"], page.Texts(".timeline-day h2"));
        Assert.Equal(["Harbour closed", "Storm arrives", "Storm warning"], page.Texts(".timeline h3"));
        Assert.Equal(["Harbour closed", "Storm arrives"], page.QuerySelector(".timeline-day")!.Texts("h3"));
        Assert.Equal(["Ada Byline", "Ben Stringer"], page.Texts(".writers a"));
        Assert.Equal(["Last moved 21 Nov 2026, 09:00 UTC+1", "Began 20 Nov"], page.Texts(".group-header__facts span"));
        Assert.Contains("The beginning", page.Texts(".timeline li")[2], StringComparison.Ordinal);
        Assert.Equal(["/stories/the-storm/feed.xml", "/stories/the-storm/feed.atom", "/stories/the-storm/feed.json"], Links(page, ".follow a"));
        foreach (var feed in Links(page, ".follow a"))
            Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(feed)).StatusCode);
    }

    [Fact]
    public async Task People_say_which_articles_are_key_events_and_the_older_ones_are_named_on_the_first_page()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var told = new List<SampleAddress>();
        for (var n = 0; n < 30; n++)
            told.Add(await ToldAsync(site, $"Part {n}", site.Clock.GetUtcNow().UtcDateTime.AddHours(-40 + n)));
        var other = await new SampleArticle { Headline = "Elsewhere", Story = "Other" }.PublishAsync(site);

        var form = await editor.ReadAsync("/newsroom/stories/1/key-events");
        Assert.Equal(30, form.QuerySelectorAll(".key-events li").Length);
        await editor.PostAndFollowAsync(
            "/newsroom/stories/1/key-events",
            [.. told.Append(other).Select(address => ("shown", $"{address.Id}")), .. new[] { told[1], told[28], other }.Select(address => ("keys", $"{address.Id}"))]);

        var page = await site.Browser().ReadAsync("/stories/the-storm");
        Assert.Equal(["Part 28"], page.Texts(".timeline__key h3"));
        Assert.Equal(["Part 1"], page.Texts(".earlier-events a"));
        var older = await site.Browser().ReadAsync(page.QuerySelector(".pager__next")!.GetAttribute("href")!);
        Assert.Equal(["Part 1"], older.Texts(".timeline__key h3"));
        Assert.Empty(older.QuerySelectorAll(".earlier-events"));
        Assert.Equal(30, page.Texts(".timeline h3").Concat(older.Texts(".timeline h3")).Distinct().Count());
        Assert.Empty((await site.Browser().ReadAsync("/stories/other")).QuerySelectorAll(".timeline__key"));

        await editor.PostAndFollowAsync("/newsroom/stories/1/key-events", ("shown", $"{told[28].Id}"));
        Assert.Empty((await site.Browser().ReadAsync("/stories/the-storm")).QuerySelectorAll(".timeline__key"));
        using var reporter = await site.SignInAsync(Role.Reporter);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.PostAsync("/newsroom/stories/1/key-events", ("shown", "1"), ("keys", "1"))).StatusCode);
    }

    [Fact]
    public async Task What_is_not_published_leaves_no_entry_no_writer_and_no_date()
    {
        await using var site = new SiteApp();
        await ToldAsync(site, "Storm arrives", new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc), "Ada Byline");
        var secret = new SampleArticle { Story = "The storm", Headline = "Zebra", Authors = ["Zebra Author"], PublishedUtc = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc) };
        var draft = await secret.DraftAsync(site);
        var withdrawn = await (secret with { PublishedUtc = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc) }).WithdrawAsync(site);
        await site.ChangeAsync(draft.Id, article => article.MarkKeyEvent(true));
        await site.ChangeAsync(withdrawn.Id, article => article.MarkKeyEvent(true));

        var page = await site.Browser().ReadAsync("/stories/the-storm");

        Assert.DoesNotContain("Zebra", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Last moved 21 Nov 2026, 09:00 UTC", "Began 21 Nov"], page.Texts(".group-header__facts span"));
    }

    [Fact]
    public async Task An_article_stands_marked_within_its_story_between_what_came_before_and_since()
    {
        await using var site = new SiteApp();
        var told = new List<SampleAddress>();
        for (var n = 0; n < 12; n++)
            told.Add(await ToldAsync(site, $"Part {n}", site.Clock.GetUtcNow().UtcDateTime.AddHours(-40 + n)));

        var page = await site.Browser().ReadAsync(told[6].Path);

        Assert.Equal(["Part 11", "Part 10", "Part 5", "Part 4", "Part 3", "Part 2"], page.Texts(".story-so-far li a"));
        Assert.Equal("true", page.QuerySelectorAll(".story-so-far li")[2].GetAttribute("aria-current"));
        Assert.Equal("/stories/the-storm", page.QuerySelector(".story-so-far .more a")!.GetAttribute("href"));
    }

    private static Task<SampleAddress> ToldAsync(SiteApp site, string headline, DateTime publishedUtc, params string[] authors) =>
        new SampleArticle { Headline = headline, Story = "The storm", Authors = authors, PublishedUtc = publishedUtc }.PublishAsync(site);

    private static IReadOnlyList<string> Links(IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];
}
