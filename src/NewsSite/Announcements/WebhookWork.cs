using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>How use cases work on one webhook: permission asked, found, changed and noted in one transaction.</summary>
internal sealed class WebhookWork(WriteGate gate, SiteClock clock)
{
    /// <param name="action">For the audit log.</param>
    /// <returns>Its name; missing when there is none, or it is a receiver that configuration names.</returns>
    public async Task<Outcome<string>> OnWebhookAsync(
        Person by, int id, string action, Func<NewsDb, Receiver, DateTime, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ChangeSettings))
            return new Outcome<string>.Forbidden("Your role does not allow you to change the settings.");
        return await gate.WriteAsync<Outcome<string>>(
            async (db, token) =>
            {
                if (await db.Receivers.SingleOrDefaultAsync(r => r.Id == id && r.Kind == ReceiverKind.Webhook, token) is not { } webhook)
                    return new Outcome<string>.Missing();
                await work(db, webhook, clock.UtcNow, token);
                db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, action, id, webhook.Name, clock.UtcNow));
                return new Outcome<string>.Ok(webhook.Name);
            },
            cancellationToken);
    }
}
