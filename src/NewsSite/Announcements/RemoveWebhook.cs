using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>Tells a webhook nothing any more; what was waiting for it is dropped. For administrators.</summary>
internal sealed class RemoveWebhook(WebhookWork webhooks)
{
    public Task<Outcome<string>> RunAsync(Person by, int id, CancellationToken cancellationToken) => webhooks.OnWebhookAsync(
        by, id, "webhook.removed",
        (db, webhook, _, _) =>
        {
            db.Remove(webhook);
            return Task.CompletedTask;
        },
        cancellationToken);
}
