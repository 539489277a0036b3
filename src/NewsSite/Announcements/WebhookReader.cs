using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Announcements;

/// <summary>Who is told of what readers get and how that went, for the newsroom.</summary>
internal sealed class WebhookReader(IDbContextFactory<NewsDb> databases)
{
    private const int DeliveriesShown = 50;

    /// <summary>The webhooks and what configuration names, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<ReceiverLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Lines(db).OrderBy(line => line.Id).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is no such webhook.</returns>
    public async Task<ReceiverLine?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Lines(db).SingleOrDefaultAsync(line => line.Id == id && line.Kind == ReceiverKind.Webhook, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<DeliveryLine>> DeliveriesAsync(int receiverId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Announcements.Where(a => a.ReceiverId == receiverId)
            .OrderByDescending(a => a.Id)
            .Take(DeliveriesShown)
            .Select(a => new DeliveryLine(
                a.Id, a.Happening, a.ArticleId, db.Articles.Where(article => article.Id == a.ArticleId).Select(article => article.Headline).FirstOrDefault(),
                a.HappenedUtc, a.State, a.Attempts, a.TriedUtc, a.NextUtc, a.Trouble))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<ReceiverLine> Lines(NewsDb db) => db.Receivers.Select(receiver => new ReceiverLine
    {
        Id = receiver.Id,
        Kind = receiver.Kind,
        Name = receiver.Name,
        Address = receiver.Address,
        AddedBy = receiver.AddedBy,
        AddedUtc = receiver.AddedUtc,
        Waiting = db.Announcements.Count(a => a.ReceiverId == receiver.Id && a.State == AnnouncementState.Waiting),
        GivenUp = db.Announcements.Count(a => a.ReceiverId == receiver.Id && a.State == AnnouncementState.GivenUp),
        DeliveredUtc = db.Announcements.Where(a => a.ReceiverId == receiver.Id && a.State == AnnouncementState.Delivered).Max(a => a.TriedUtc),
    });
}

/// <summary>A receiver as the newsroom lists it.</summary>
internal sealed record ReceiverLine
{
    public required int Id { get; init; }

    public required ReceiverKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Empty for what configuration names.</summary>
    public required string AddedBy { get; init; }

    public required DateTime AddedUtc { get; init; }

    public required int Waiting { get; init; }

    /// <summary>Within the last two weeks.</summary>
    public required int GivenUp { get; init; }

    /// <summary>When it was last told something; null when never, or not in the last two weeks.</summary>
    public DateTime? DeliveredUtc { get; init; }
}

/// <param name="Headline">What the article is called in the newsroom now; null for a test.</param>
internal sealed record DeliveryLine(
    long Id, Happening Happening, int? ArticleId, string? Headline, DateTime HappenedUtc, AnnouncementState State, int Attempts,
    DateTime? TriedUtc, DateTime NextUtc, string? Trouble);
