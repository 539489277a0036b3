using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

public sealed class WebhookPageTests
{
    private const string List = "/newsroom/settings/webhooks";

    [Fact]
    public async Task An_administrator_adds_tries_and_removes_a_webhook()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        using var administrator = await site.SignInAsync(Role.Administrator);
        Assert.Equal("Nobody is told yet.", (await administrator.ReadAsync(List)).QuerySelector(".empty")!.TextContent.Trim());

        using var added = await administrator.PostAsync(List, ("Name", "The <newsletter>"), ("Address", receiver.Address));
        var page = await administrator.Browser.PageOfAsync(added, HttpStatusCode.OK);
        var secret = page.QuerySelector("#webhook-secret")!.GetAttribute("value")!;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var line = (await administrator.ReadAsync(List)).QuerySelector("tbody tr")!;
        Assert.Contains("The <newsletter>", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await administrator.ReadAsync(List)).DocumentElement.OuterHtml, StringComparison.Ordinal);

        var address = line.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(address, await administrator.PostAndFollowAsync(address + "?handler=Test"));
        await site.DeliverAsync();
        Assert.Equal("test", Assert.Single(receiver.Requests).Type());
        var row = (await administrator.ReadAsync(address)).QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Test", row, StringComparison.Ordinal);
        Assert.Contains("told", row, StringComparison.Ordinal);

        Assert.Equal(List, await administrator.PostAndFollowAsync(address + "?handler=Remove"));
        await administrator.ReadAsync(address, HttpStatusCode.NotFound);
        await new SampleArticle().PublishAsync(site);
        await site.DeliverAsync();
        Assert.Single(receiver.Requests);

        var log = (await administrator.ReadAsync("/newsroom/audit")).QuerySelector("table")!.TextContent;
        Assert.All(["webhook: added", "webhook: tested", "webhook: removed"], action => Assert.Contains(action, log, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_added_comes_back_with_the_reason()
    {
        await using var site = new SiteApp(Telling.Url);
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var refused = await administrator.PostAsync(List, ("Name", "Inside"), ("Address", "http://192.168.0.4/told"));
        var page = await administrator.Browser.PageOfAsync(refused, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("http://192.168.0.4/told", page.QuerySelector("#field-address")!.GetAttribute("value"));
        Assert.Contains("https://", page.QuerySelector("#field-address-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proved_themselves_long_ago_proves_themselves_again_before_a_change()
    {
        await using var site = new SiteApp(Telling.Url);
        using var administrator = await site.SignInAsync(Role.Administrator);
        await administrator.ReadAsync(List);
        site.Clock.Advance(TimeSpan.FromHours(2));
        var answer = await administrator.PostAndFollowAsync(List, ("Name", "Late"), ("Address", "https://hooks.example/"));
        Assert.StartsWith("/newsroom/confirm", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_stands_on_the_status_page()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 500;
        await new SampleArticle().PublishAsync(site);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await site.DeliverAsync();
            site.Clock.Advance(TimeSpan.FromHours(9));
        }

        using var administrator = await site.SignInAsync(Role.Administrator);
        using var reporter = await site.SignInAsync(Role.Reporter);
        var notice = (await administrator.ReadAsync("/newsroom/status")).QuerySelector(".notice--problem")!;
        Assert.StartsWith("1 announcement could not be delivered", notice.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(List, notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await reporter.ReadAsync("/newsroom/status")).QuerySelector(".notice--problem a"));
        Assert.Contains("given up after 7 tries", (await administrator.ReadAsync(List + "/1")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It answered 500.", (await administrator.ReadAsync(List + "/1")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }
}
