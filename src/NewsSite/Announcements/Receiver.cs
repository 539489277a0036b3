namespace NewsSite.Announcements;

/// <summary>
/// Somebody who is told of what readers get. The database writes an <see cref="Announcement"/> for each of them in the
/// transaction of a publication, whoever publishes; without receivers nothing is written and nothing sent.
/// </summary>
internal sealed class Receiver
{
    public const int NameLimit = 80;
    public const int AddressLimit = 1_000;

    private Receiver()
    {
    }

    /// <param name="protectedSecret">As <see cref="WebhookSecret"/> keeps it; null where requests are not signed.</param>
    public Receiver(ReceiverKind kind, string name, string address, string? protectedSecret, string addedBy, DateTime nowUtc) =>
        (Kind, Name, Address, ProtectedSecret, AddedBy, AddedUtc) = (kind, name, address, protectedSecret, addedBy, nowUtc);

    public int Id { get; private set; }

    public ReceiverKind Kind { get; private set; }

    /// <summary>For the newsroom.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where requests go, absolute. It may hold a secret of the receiver's and belongs in no log.</summary>
    public string Address { get; private set; } = "";

    public string? ProtectedSecret { get; private set; }

    /// <summary>The name of who added it; empty for the site's configuration.</summary>
    public string AddedBy { get; private set; } = "";

    public DateTime AddedUtc { get; private set; }

    public void MoveTo(string address) => Address = address;
}
