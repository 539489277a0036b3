using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>Sends a webhook a signed event about nothing. For administrators.</summary>
internal sealed class TestWebhook(WebhookWork webhooks, ReceiverPauses pauses, AnnouncementSignal signal)
{
    public async Task<Outcome<string>> RunAsync(Person by, int id, CancellationToken cancellationToken)
    {
        var outcome = await webhooks.OnWebhookAsync(
            by, id, "webhook.tested",
            (db, webhook, nowUtc, _) =>
            {
                db.Add(Announcement.TestOf(webhook.Id, Guid.NewGuid().ToString("N"), nowUtc));
                return Task.CompletedTask;
            },
            cancellationToken);
        if (outcome is Outcome<string>.Ok)
            pauses.End(id);
        signal.Set();
        return outcome;
    }
}
