using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Articles.Workflow;
using NewsSite.Feeds;
using NewsSite.Import;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

public sealed class HubAndSearchEngineTests
{
    private const string Key = "0123456789abcdef";

    private static readonly string[] Formats = ["feed.xml", "feed.atom", "feed.json"];

    [Fact]
    public async Task The_hub_is_told_which_feeds_have_changed_and_the_feeds_name_it()
    {
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", hub.Address));
        var browser = site.Browser();
        await new SampleArticle { Headline = "Not yet", Topics = ["Secrets"] }.DraftAsync(site);
        await new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        await site.DeliverAsync();

        var request = Assert.Single(hub.Requests);
        Assert.StartsWith("application/x-www-form-urlencoded", request.ContentType, StringComparison.Ordinal);
        var form = QueryHelpers.ParseQuery(request.Body);
        Assert.Equal("publish", form["hub.mode"]);
        var lists = new[] { "", "/world", "/topics/storms", "/authors/ada-byline", "/stories/the-storm" };
        Assert.Equal(
            lists.SelectMany(list => Formats.Select(feed => $"{Telling.Host}{list}/{feed}")).Order(), form["hub.url"].Select(url => url!).Order());

        foreach (var path in lists.SelectMany(list => Formats.Select(feed => $"{list}/{feed}")))
        {
            using var feed = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal([$"<{hub.Address}>; rel=\"hub\", <{Telling.Host}{path}>; rel=\"self\""], feed.Headers.GetValues("Link"));
            Assert.Contains(hub.Address, await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_hub_is_told_of_a_correction_and_of_a_withdrawal()
    {
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", hub.Address));
        _ = site.Browser();
        var ferry = await new SampleArticle { Topics = ["Storms"] }.PublishAsync(site);
        await site.DeliverAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Of<CorrectArticle>().RunAsync(DeskStaff.Editor, ferry.Id, "It was noon.", CancellationToken.None);
        await site.DeliverAsync();
        await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, ferry.Id, null, CancellationToken.None);
        await site.DeliverAsync();

        Assert.Equal(3, hub.Requests.Count);
        Assert.Contains($"{Telling.Host}/topics/storms/feed.xml", QueryHelpers.ParseQuery(hub.Requests[1].Body)["hub.url"].AsEnumerable());

        // The topic has no feed any more, and its name is nobody's business.
        Assert.Equal(
            Formats.Concat(Formats.Select(feed => "world/" + feed)).Select(path => $"{Telling.Host}/{path}").Order(),
            QueryHelpers.ParseQuery(hub.Requests[2].Body)["hub.url"].Select(url => url!).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_hub_is_told_of_the_lists_that_an_article_has_left(bool tellReaders)
    {
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var webhook = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", hub.Address));
        _ = site.Browser();
        await new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        await site.WriteAsync((db, token) => db.AddAsync(new Topic("secrets", "Secrets"), token).AsTask());
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { SectionId = 1, TopicIds = [1, 2], Bylines = [new("Ada Byline", 1)], StoryId = 1 });
        await site.PublishAsync(id);
        await site.DeliverAsync();
        await site.AddWebhookAsync(webhook);
        var before = hub.Requests.Count;

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { SectionId = 2, TopicIds = [], Bylines = [], StoryId = null });
        await site.DeliverAsync();
        Assert.Equal(before, hub.Requests.Count);
        await site.PublishChangesAsync(id, tellReaders);
        await site.DeliverAsync();

        // What the second topic was about is nobody's business: it has no feed any more.
        var lists = new[] { "", "/world", "/politics", "/topics/storms", "/authors/ada-byline", "/stories/the-storm" };
        Assert.Equal(
            lists.SelectMany(list => Formats.Select(feed => $"{Telling.Host}{list}/{feed}")).Order(),
            hub.Requests.Skip(before).SelectMany(request => QueryHelpers.ParseQuery(request.Body)["hub.url"]).Select(url => url!).Distinct().Order());
        Assert.Equal(tellReaders ? 1 : 0, webhook.Requests.Count);
        Assert.All(await site.AnnouncementsAsync(), announcement => Assert.Equal(AnnouncementState.Delivered, announcement.State));
    }

    [Fact]
    public async Task Many_articles_that_leave_a_list_at_once_are_told_of_once()
    {
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", hub.Address));
        _ = site.Browser();
        for (var number = 0; number < 3; number++)
            await new SampleArticle { Slug = $"ferry-{number}" }.PublishAsync(site);
        await site.DeliverAsync();
        await site.WriteAsync((db, token) => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.SectionId, 2), token));
        Assert.Equal([1, 2], (await site.AnnouncementsAsync()).Where(one => one.Happening == Happening.ListChanged).Select(one => one.ListId ?? 0));
    }

    [Fact]
    public async Task A_search_names_no_hub_for_its_feed_as_none_is_told_of_it()
    {
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", "https://hub.example/"));
        await new SampleArticle().PublishAsync(site);
        foreach (var feed in Formats)
        {
            using var answer = await site.Browser().GetAsync(new Uri($"/search/{feed}?q=ferry", UriKind.Relative));
            Assert.DoesNotContain("hub.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Headers.TryGetValues("Link", out var links) ? links : [], link => link.Contains("hub", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_hub_whose_address_is_a_webhook_already_keeps_no_site_from_starting()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", receiver.Address));
        await site.Gate.WriteAsync((db, token) => db.Receivers.ExecuteDeleteAsync(token), CancellationToken.None);
        await site.AddWebhookAsync(receiver);
        await site.Of<KeepReceivers>().RunAsync(CancellationToken.None);
        await using var db = await site.DatabaseAsync();
        Assert.Equal([ReceiverKind.Webhook], await db.Receivers.Select(kept => kept.Kind).ToListAsync());
    }

    [Fact]
    public async Task A_key_with_capitals_is_found_where_search_engines_are_told_to_look()
    {
        Assert.Equal("/0123abcd.txt", MachineFileEndpoints.KeyPath("0123ABCD"));
        await using var site = new SiteApp(Telling.Url, ("Site:IndexNowKey", "0123ABCD"));
        Assert.Equal("0123ABCD", await site.Browser().GetStringAsync(new Uri(MachineFileEndpoints.KeyPath("0123ABCD"), UriKind.Relative)));
    }

    [Fact]
    public async Task Search_engines_are_told_of_many_addresses_at_once_and_find_the_key()
    {
        await using var engine = await PlayedReceiver.OpenAsync();
        engine.Answer = 500;
        await using var site = new SiteApp(Telling.Url, ("Site:IndexNowKey", Key), ("Site:IndexNowUrl", engine.Address));
        var browser = site.Browser();
        var first = await new SampleArticle { Headline = "First" }.PublishAsync(site);
        await site.DeliverAsync();
        var second = await new SampleArticle { Headline = "Второй" }.PublishAsync(site);
        engine.Answer = 202;
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.DeliverAsync();

        var told = engine.Requests[^1].Json();
        Assert.Equal("paper.example", told.GetProperty("host").GetString());
        Assert.Equal(Key, told.GetProperty("key").GetString());
        Assert.Equal(
            [Telling.Host + first.Path, Telling.Host + "/2026/11/22/%D0%B2%D1%82%D0%BE%D1%80%D0%BE%D0%B9"],
            told.GetProperty("urlList").EnumerateArray().Select(url => url.GetString()));
        Assert.Equal($"{Telling.Host}/{Key}.txt", told.GetProperty("keyLocation").GetString());
        Assert.Equal(Key, await browser.GetStringAsync(new Uri($"/{Key}.txt", UriKind.Relative)));
        using var other = await browser.GetAsync(new Uri("/fedcba9876543210.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.All(await site.AnnouncementsAsync(), announcement => Assert.Equal(AnnouncementState.Delivered, announcement.State));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Search_engines_are_told_of_what_is_withdrawn_and_of_a_changed_address()
    {
        await using var engine = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:IndexNowKey", Key), ("Site:IndexNowUrl", engine.Address));
        var first = await new SampleArticle { Headline = "First" }.PublishAsync(site);
        var second = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(second);
        await site.DeliverAsync();
        await site.ChangeAsync(first.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        await site.DeliverAsync();
        Assert.Equal([Telling.Host + first.Path], Told());
        await site.SaveAsync(DeskStaff.Editor, second, copy => copy with { Slug = "elsewhere" });
        await site.PublishChangesAsync(second);
        await site.DeliverAsync();
        Assert.Equal([$"{Telling.Host}/2026/11/22/elsewhere"], Told());

        IEnumerable<string?> Told() => engine.Requests[^1].Json().GetProperty("urlList").EnumerateArray().Select(url => url.GetString());
    }

    [Fact]
    public async Task Whoever_the_options_name_no_more_is_forgotten_with_what_was_waiting()
    {
        using var folder = new TemporaryFolder();
        await using var hub = await PlayedReceiver.OpenAsync();
        hub.Answer = 500;
        var data = ("Site:DataPath", Path.Combine(folder.Path, "data"));
        await using (var first = new SiteApp(Telling.Url, data, ("Site:WebSubHub", hub.Address)))
        {
            _ = first.Browser();
            await new SampleArticle().PublishAsync(first);
            Assert.Single(await first.AnnouncementsAsync());
        }

        await Eventually.IsLeftAsync(data.Item2);
        await using var second = new SiteApp(Telling.Url, data);
        _ = second.Browser();
        Assert.Empty(await second.AnnouncementsAsync());
        await using var db = await second.DatabaseAsync();
        Assert.False(await db.Receivers.AnyAsync());
    }

    [Fact]
    public async Task Neither_the_first_run_nor_an_old_file_is_news_but_a_file_of_today_is()
    {
        using var seeds = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(seeds.Path, "seed.txt"), "A seed\nIts standfirst.\nIts text, in a sentence.");
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:WebSubHub", hub.Address), ("Site:SeedsPath", seeds.Path));
        Assert.Contains("A seed", await site.Browser().GetStringAsync(new Uri("/feed.xml", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Empty(await site.AnnouncementsAsync());

        using var files = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(files.Path, "old.txt"), "---\ndate: 2026-11-20T14:00:00Z\n---\nAn old one\nIts standfirst.\nIts text, in a sentence.");
        await File.WriteAllTextAsync(Path.Combine(files.Path, "new.txt"), "---\ndate: 2026-11-22T09:00:00Z\n---\nA new one\nIts standfirst.\nIts text, in a sentence.");
        var result = await site.Of<ImportFiles>().RunAsync([files.Path], null, CancellationToken.None);
        Assert.Equal(2, result.Imported);
        Assert.Single(await site.AnnouncementsAsync());
    }
}
