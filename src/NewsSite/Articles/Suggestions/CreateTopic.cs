using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Suggestions;

/// <summary>Makes a topic while somebody writes; one of that name is found instead. For whoever keeps topics.</summary>
internal sealed class CreateTopic(WriteGate gate, SiteClock clock)
{
    private const int NameLimit = 80;

    public async Task<Outcome<NamedChoice>> RunAsync(Person by, string name, CancellationToken cancellationToken)
    {
        name = name.Trim();
        if (!Permissions.Allows(by, Act.KeepTopics))
            return new Outcome<NamedChoice>.Forbidden("Your role does not allow you to make topics. Choose one that exists.");
        if (name.Length is 0 or > NameLimit)
            return new Outcome<NamedChoice>.Invalid("Name", $"Give the topic a name of at most {NameLimit} characters.");

        var topic = await gate.WriteAsync(
            async (db, token) =>
            {
                var slug = Slug.From(name);
                if (await db.Topics.SingleOrDefaultAsync(t => t.Slug == slug, token) is { } known)
                    return known;

                db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "topic.created", subjectId: null, name, clock.UtcNow));
                return db.Topics.Add(new Topic(slug, name)).Entity;
            },
            cancellationToken);
        return new Outcome<NamedChoice>.Ok(new NamedChoice(topic.Id, topic.Name));
    }
}
