using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>Begins again what a webhook could not be told, and tries at once what is still waiting. For administrators.</summary>
internal sealed class RetryWebhook(WebhookWork webhooks, ReceiverPauses pauses, AnnouncementSignal signal)
{
    public async Task<Outcome<string>> RunAsync(Person by, int id, CancellationToken cancellationToken)
    {
        var outcome = await webhooks.OnWebhookAsync(
            by, id, "webhook.retried",
            async (db, webhook, nowUtc, token) =>
            {
                var left = await db.Announcements
                    .Where(a => a.ReceiverId == webhook.Id && (a.State == AnnouncementState.GivenUp || a.State == AnnouncementState.Waiting))
                    .ToListAsync(token);
                left.ForEach(announcement => announcement.TryAgain(nowUtc));
            },
            cancellationToken);
        if (outcome is Outcome<string>.Ok)
            pauses.End(id);
        signal.Set();
        return outcome;
    }
}
