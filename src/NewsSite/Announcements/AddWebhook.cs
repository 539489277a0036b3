using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Announcements;

/// <summary>Has a program told of every publication, change and withdrawal from now on. For administrators.</summary>
internal sealed class AddWebhook(WriteGate gate, WebhookSecret secret, SiteClock clock, IOptions<SiteOptions> options)
{
    /// <summary>Every one costs a request for each article.</summary>
    public const int Most = 20;

    /// <returns>With the secret, which nobody can see again.</returns>
    public async Task<Outcome<AddedWebhook>> RunAsync(Person by, string name, string address, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ChangeSettings))
            return new Outcome<AddedWebhook>.Forbidden("Your role does not allow you to change the settings.");
        name = name.Trim();
        var problems = ProblemsOf(name, address.Trim(), out var uri);
        if (uri is null || problems.Count > 0)
            return new Outcome<AddedWebhook>.Invalid(problems);

        return await gate.WriteAsync<Outcome<AddedWebhook>>(
            async (db, token) =>
            {
                var others = await db.Receivers.ToListAsync(token);
                if (others.Exists(receiver => receiver.Address == uri.AbsoluteUri))
                    return new Outcome<AddedWebhook>.Invalid("Address", "That address is told already.");
                if (others.Count(receiver => receiver.Kind == ReceiverKind.Webhook) >= Most)
                    return new Outcome<AddedWebhook>.Invalid("", $"There are {Most} webhooks, which is the limit. Remove one first.");

                var (shown, kept) = secret.New();
                db.Add(new Receiver(ReceiverKind.Webhook, name, uri.AbsoluteUri, kept, by.Name, clock.UtcNow));
                db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "webhook.added", null, $"{name} ({uri.Authority})", clock.UtcNow));
                return new Outcome<AddedWebhook>.Ok(new AddedWebhook(name, shown));
            },
            cancellationToken);
    }

    private List<Problem> ProblemsOf(string name, string address, out Uri? uri)
    {
        var problems = new List<Problem>();
        if (name.Length is 0 or > Receiver.NameLimit || name.Any(char.IsControl))
            problems.Add(new Problem("Name", $"Say in at most {Receiver.NameLimit} characters whose program it is."));
        if (!Uri.TryCreate(address, UriKind.Absolute, out uri) || address.Length > Receiver.AddressLimit)
            problems.Add(new Problem("Address", $"Write an address that begins with https://, of at most {Receiver.AddressLimit} characters."));
        else if (ReceiverAddress.ProblemWith(uri, options.Value.AnnounceToPrivateNetworks) is { } wrong)
            problems.Add(new Problem("Address", wrong));
        return problems;
    }
}

/// <param name="Secret">As the webhook's program needs it; shown once and never logged.</param>
internal sealed record AddedWebhook(string Name, string Secret);
