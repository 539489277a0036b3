namespace NewsSite.Announcements;

/// <summary>How one kind of receiver is told.</summary>
internal interface IMessenger
{
    ReceiverKind Kind { get; }

    /// <summary>How many announcements one request may hold.</summary>
    int MostAtOnce { get; }

    /// <param name="due">At least one, none of them overtaken, of different articles.</param>
    Task<HttpRequestMessage> ComposeAsync(Receiver receiver, IReadOnlyList<DueAnnouncement> due, CancellationToken cancellationToken);
}
