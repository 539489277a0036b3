using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>
/// Tells the receivers what is due, each receiver in its own lane so that a slow one holds up nobody else. No transaction
/// waits for the network: what is due is read and its try noted, it is sent, and what came of it is noted. Called by <see cref="AnnouncementLoop"/>; one run at
/// a time.
/// </summary>
internal sealed class DeliverAnnouncements(
    AnnouncementReader announcements, IEnumerable<IMessenger> messengers, OutgoingConnection connection, WriteGate gate,
    ReceiverPauses pauses, SiteClock clock, TimeProvider time, ILogger<DeliverAnnouncements> log) : IDisposable
{
    private const int SweptAtOnce = 200;

    /// <summary>No request to a receiver begins later in a run, so that the other lanes get another look at what is new.</summary>
    private static readonly TimeSpan LaneTime = TimeSpan.FromSeconds(5);

    /// <summary>What is through is shown in the newsroom so long.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<ReceiverKind, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Kind);

    /// <returns>When to come back; null when nothing is waiting.</returns>
    public async Task<DateTime?> RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var receivers = await announcements.ReceiversAsync(clock.UtcNow, cancellationToken);
            await Task.WhenAll(receivers.Where(receiver => !pauses.IsPaused(receiver.Id)).Select(receiver => DeliverAsync(receiver, cancellationToken)));
            return await announcements.NextAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task DeliverAsync(Receiver receiver, CancellationToken cancellationToken)
    {
        var messenger = _messengers[receiver.Kind];
        for (var started = time.GetTimestamp(); time.GetElapsedTime(started) < LaneTime;)
        {
            var (isOver, toTell) = await BeginAsync(receiver, messenger.MostAtOnce, cancellationToken);
            if (isOver)
                return;
            var trouble = toTell.Count == 0 ? null : await SendAsync(messenger, receiver, toTell, cancellationToken);
            await NoteAsync(toTell, trouble, cancellationToken);
            if (trouble is null)
                continue;

            pauses.Begin(receiver.Id);
            log.LogWarning(
                "Receiver {ReceiverId} ({Kind}) was not told of {Count} announcements from {AnnouncementId} on: {Trouble}",
                receiver.Id, receiver.Kind, toTell.Count, toTell[0].Id, trouble);
            return;
        }
    }

    /// <summary>In one transaction with reading it: what is told is what readers see as the try begins.</summary>
    /// <returns>Whether nothing is due, and what is to be told.</returns>
    private async Task<(bool IsOver, IReadOnlyList<DueAnnouncement> ToTell)> BeginAsync(Receiver receiver, int atMost, CancellationToken cancellationToken) =>
        await gate.WriteAsync(
            async (db, token) =>
            {
                var nowUtc = clock.UtcNow;
                var due = await AnnouncementReader.DueAsync(db, receiver.Id, nowUtc, atMost, token);
                var toTell = due.Where(announcement => !announcement.IsOvertaken).ToDictionary(announcement => announcement.Id);
                var ids = due.Select(announcement => announcement.Id).ToList();
                foreach (var announcement in await db.Announcements.Where(a => ids.Contains(a.Id)).ToListAsync(token))
                {
                    if (toTell.ContainsKey(announcement.Id))
                        announcement.Begin(nowUtc);
                    else
                        announcement.Overtaken(nowUtc);
                }

                return (due.Count == 0, (IReadOnlyList<DueAnnouncement>)[.. toTell.Values]);
            },
            cancellationToken);

    private async Task<string?> SendAsync(
        IMessenger messenger, Receiver receiver, IReadOnlyList<DueAnnouncement> due, CancellationToken cancellationToken)
    {
        try
        {
            using var request = await messenger.ComposeAsync(receiver, due, cancellationToken);
            return await connection.SendAsync(request, cancellationToken);
        }
        catch (CryptographicException)
        {
            return "Its secret cannot be read with the keys in the data folder. Remove the webhook and add it again.";
        }
    }

    /// <summary>A receiver that was removed meanwhile has taken its announcements with it.</summary>
    private Task<bool> NoteAsync(IReadOnlyList<DueAnnouncement> told, string? trouble, CancellationToken cancellationToken) => gate.WriteAsync(
        async (db, token) =>
        {
            var nowUtc = clock.UtcNow;
            var ids = told.Select(announcement => announcement.Id).ToList();
            foreach (var announcement in await db.Announcements.Where(a => ids.Contains(a.Id)).ToListAsync(token))
            {
                if (trouble is null)
                    announcement.Delivered();
                else
                    announcement.Failed(trouble, nowUtc);
            }

            var oldest = await db.Announcements.OrderBy(a => a.Id).Take(SweptAtOnce).ToListAsync(token);
            db.RemoveRange(oldest.Where(a => a.State != AnnouncementState.Waiting && a.HappenedUtc < nowUtc - KeptFor));
            return true;
        },
        cancellationToken);
}
