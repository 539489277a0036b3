using NewsSite.Announcements;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

/// <summary>What an administrator does about a receiver that could not be told.</summary>
public sealed class WebhookRetryTests
{
    [Fact]
    public async Task In_the_end_it_is_given_up_and_can_be_begun_again()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 500;
        await new SampleArticle().PublishAsync(site);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await site.DeliverAsync();
            site.Clock.Advance(TimeSpan.FromHours(9));
        }

        Assert.Equal(Announcement.AttemptsLimit, receiver.Requests.Count);
        var given = Assert.Single(await site.AnnouncementsAsync());
        Assert.Equal(AnnouncementState.GivenUp, given.State);
        Assert.Null(await site.DeliverAsync());

        receiver.Answer = 200;
        (await site.Of<RetryWebhook>().RunAsync(Telling.Administrator, given.ReceiverId, CancellationToken.None)).Value();
        await site.DeliverAsync();
        Assert.Equal(AnnouncementState.Delivered, Assert.Single(await site.AnnouncementsAsync()).State);
    }

    [Fact]
    public async Task Who_tries_again_does_not_wait_for_the_pause_after_a_failure()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        await site.AddWebhookAsync(receiver);
        receiver.Answer = 500;
        await new SampleArticle().PublishAsync(site);
        await site.DeliverAsync();
        var failed = Assert.Single(await site.AnnouncementsAsync());
        receiver.Answer = 200;
        await site.DeliverAsync();
        Assert.Single(receiver.Requests);

        (await site.Of<TestWebhook>().RunAsync(Telling.Administrator, failed.ReceiverId, CancellationToken.None)).Value();
        await site.DeliverAsync();
        Assert.Equal(2, receiver.Requests.Count);
        receiver.Answer = 500;
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.DeliverAsync();
        receiver.Answer = 200;
        (await site.Of<RetryWebhook>().RunAsync(Telling.Administrator, failed.ReceiverId, CancellationToken.None)).Value();
        await site.DeliverAsync();
        Assert.All(await site.AnnouncementsAsync(), announcement => Assert.Equal(AnnouncementState.Delivered, announcement.State));
    }
}
