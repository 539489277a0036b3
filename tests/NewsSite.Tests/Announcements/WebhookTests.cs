using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Announcements;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Workflow;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

public sealed class WebhookTests
{
    [Fact]
    public async Task Without_receivers_nothing_is_written_down_and_nobody_is_asked()
    {
        await using var site = new SiteApp(Telling.Url);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(id);
        await site.Of<CorrectArticle>().RunAsync(DeskStaff.Editor, id, "It was noon.", CancellationToken.None);
        await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None);

        Assert.Null(await site.DeliverAsync());
        Assert.Empty(await site.AnnouncementsAsync());
        var browser = site.Browser();
        Assert.DoesNotContain("hub", await browser.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)), StringComparison.Ordinal);
        using var feed = await browser.GetAsync(new Uri("/feed.json", UriKind.Relative));
        Assert.Equal(["<https://paper.example/feed.json>; rel=\"self\""], feed.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task Exactly_what_readers_see_is_told_in_its_order()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);

        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Empty(await site.AnnouncementsAsync());
        await site.PublishAsync(id);
        await site.DeliverAsync();
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Harbour is open" });
        await site.DeliverAsync();
        await site.PublishChangesAsync(id);
        await site.DeliverAsync();
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Standfirst = "A slip is mended." });
        await site.PublishChangesAsync(id, tellReaders: false);
        await site.DeliverAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Harbour stays open", Slug = "harbour-stays-open" });
        await site.PublishChangesAsync(id);
        await site.DeliverAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Of<CorrectArticle>().RunAsync(DeskStaff.Editor, id, "It was noon.", CancellationToken.None);
        await site.DeliverAsync();
        await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, "We were wrong.", CancellationToken.None);
        await site.DeliverAsync();
        await site.Of<RestoreArticle>().RunAsync(DeskStaff.Editor, id, CancellationToken.None);
        await site.PublishAsync(id);
        await site.DeliverAsync();

        Assert.Equal(
            [
                "article.published", "article.updated", "article.updated", "article.updated", "article.withdrawn", "article.published",
            ],
            receiver.Requests.Select(request => request.Type()));
        var data = receiver.Requests.Select(request => request.Json().GetProperty("data")).ToList();
        Assert.All(data, told => Assert.Equal($"tag:paper.example,2026:article/{id}", told.GetProperty("id").GetString()));
        Assert.Equal("Harbour is open", data[1].GetProperty("headline").GetString());
        Assert.Equal($"{Telling.Host}/2026/11/22/harbour-opens-again", data[1].GetProperty("url").GetString());
        Assert.Equal($"{Telling.Host}/2026/11/22/harbour-stays-open", data[2].GetProperty("url").GetString());
        Assert.Equal("2026-11-22T14:34:00Z", data[3].GetProperty("updated").GetString());
        Assert.Equal(["id", "site", "url"], data[4].EnumerateObject().Select(field => field.Name).Order());
        Assert.DoesNotContain(receiver.Requests, request => request.Body.Contains("We were wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changes_while_it_is_being_told_is_told_again()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(id);

        receiver.Meanwhile = async () =>
        {
            await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Harbour is open" });
            await site.PublishChangesAsync(id);
        };
        await site.DeliverAsync();

        Assert.Equal(["Harbour opens again", "Harbour is open"], receiver.Requests.Select(request => request.Json().GetProperty("data").GetProperty("headline").GetString()));
        Assert.All(await site.AnnouncementsAsync(), told => Assert.Equal((AnnouncementState.Delivered, 1), (told.State, told.Attempts)));
    }

    [Fact]
    public async Task What_goes_out_by_schedule_is_told_by_the_site_itself()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var at = site.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(id, at), CancellationToken.None)).Value();
        Assert.Empty(receiver.Requests);
        site.Clock.Advance(TimeSpan.FromHours(1));

        await Eventually.IsSoAsync(() => Task.FromResult(receiver.Requests.Count > 0));
        Assert.Equal("article.published", Assert.Single(receiver.Requests).Type());
    }

    [Fact]
    public async Task A_request_is_signed_over_its_number_its_time_and_its_body()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        var secret = await site.AddWebhookAsync(receiver);
        await new SampleArticle { Headline = "Fähre „fährt“", Language = "de", Markdown = "The text itself." }.PublishAsync(site);
        await new SampleArticle { Headline = "Another" }.PublishAsync(site);
        await site.DeliverAsync();

        Assert.Equal(2, receiver.Requests.Count);
        var request = receiver.Requests[0];
        Assert.Equal(("POST", "/told", "application/json"), (request.Method, request.Path, request.ContentType));
        Assert.Equal("1795357920", request.Headers["webhook-timestamp"]);
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var signed = $"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{request.Body}";
        var expected = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes(signed));
        Assert.Equal("v1," + Convert.ToBase64String(expected), request.Headers["webhook-signature"]);
        Assert.NotEqual(request.Headers["webhook-id"], receiver.Requests[1].Headers["webhook-id"]);
        Assert.Equal("NewsSite (+https://paper.example)", request.Headers["User-Agent"]);

        var told = request.Json();
        Assert.Equal("2026-11-22T14:32:00Z", told.GetProperty("timestamp").GetString());
        var data = told.GetProperty("data");
        Assert.Equal("Fähre „fährt“", data.GetProperty("headline").GetString());
        Assert.Equal("de", data.GetProperty("language").GetString());
        Assert.Equal("2026-11-22T14:32:00Z", data.GetProperty("published").GetString());
        Assert.DoesNotContain("The text itself", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_under_the_same_number()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 503;
        await new SampleArticle().PublishAsync(site);
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddSeconds(30), await DeliveredOnceAsync(site, receiver));
        await site.DeliverAsync();
        Assert.Single(receiver.Requests);
        var failed = Assert.Single(await site.AnnouncementsAsync());
        Assert.Equal((AnnouncementState.Waiting, 1, "It answered 503."), (failed.State, failed.Attempts, failed.Trouble));

        receiver.Answer = 204;
        site.Clock.Advance(TimeSpan.FromSeconds(31));
        await site.DeliverAsync();
        Assert.Equal(2, receiver.Requests.Count);
        Assert.Equal(receiver.Requests[0].Headers["webhook-id"], receiver.Requests[1].Headers["webhook-id"]);
        var delivered = Assert.Single(await site.AnnouncementsAsync());
        Assert.Equal((AnnouncementState.Delivered, 2, null), (delivered.State, delivered.Attempts, delivered.Trouble));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_silent_receiver_is_not_waited_for()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url, ("Site:AnnounceTimeoutSeconds", "1"));
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 307;
        await new SampleArticle().PublishAsync(site);
        await site.DeliverAsync();
        Assert.Equal("/told", Assert.Single(receiver.Requests).Path);
        Assert.Equal("It answered 307, and redirects are not followed.", Assert.Single(await site.AnnouncementsAsync()).Trouble);

        receiver.Answer = null;
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.DeliverAsync();
        Assert.Equal("It gave no answer within 1 s.", Assert.Single(await site.AnnouncementsAsync()).Trouble);
    }

    [Fact]
    public async Task What_is_withdrawn_before_it_was_told_is_not_told_any_more()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 500;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(id);
        await site.DeliverAsync();
        await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None);
        receiver.Answer = 200;
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.DeliverAsync();

        Assert.Equal(["article.published", "article.withdrawn"], receiver.Requests.Select(request => request.Type()));
        Assert.Equal(
            [AnnouncementState.Overtaken, AnnouncementState.Delivered], (await site.AnnouncementsAsync()).Select(announcement => announcement.State));
    }

    [Fact]
    public async Task One_receiver_that_fails_holds_up_no_other()
    {
        await using var failing = await PlayedReceiver.OpenAsync();
        await using var taking = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(failing);
        await site.AddWebhookAsync(taking);
        failing.Answer = 500;
        for (var number = 1; number <= 3; number++)
            await new SampleArticle { Headline = string.Create(CultureInfo.InvariantCulture, $"Report {number}") }.PublishAsync(site);
        await site.DeliverAsync();

        Assert.Single(failing.Requests);
        Assert.Equal(["Report 1", "Report 2", "Report 3"], taking.Requests.Select(request => request.Json().GetProperty("data").GetProperty("headline").GetString()));
    }

    [Fact]
    public async Task What_is_waiting_survives_the_end_of_the_process()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await PlayedReceiver.OpenAsync();
        receiver.Answer = 500;
        var data = ("Site:DataPath", Path.Combine(folder.Path, "data"));
        await using (var first = new SiteApp(Telling.Url, data))
        {
            await first.AddWebhookAsync(receiver);
            await new SampleArticle().PublishAsync(first);
            await first.DeliverAsync();
        }

        receiver.Answer = 200;
        await Eventually.IsLeftAsync(data.Item2);
        await using var second = new SiteApp(Telling.Url, data);
        second.Clock.Advance(TimeSpan.FromMinutes(5));
        _ = second.Browser();
        await second.DeliverAsync();
        Assert.Equal(2, receiver.Requests.Count);
        Assert.Equal(receiver.Requests[0].Headers["webhook-id"], receiver.Requests[1].Headers["webhook-id"]);
        Assert.Equal(AnnouncementState.Delivered, Assert.Single(await second.AnnouncementsAsync()).State);
    }

    private static async Task<DateTime?> DeliveredOnceAsync(SiteApp site, PlayedReceiver receiver)
    {
        var next = await site.DeliverAsync();
        Assert.Single(receiver.Requests);
        return next;
    }
}
