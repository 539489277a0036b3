namespace NewsSite.Announcements;

/// <summary>What happened to an article, as far as readers see it. Stored as a number, which the triggers write.</summary>
internal enum Happening
{
    Published = 0,

    /// <summary>Changed, corrected or moved to another address. A silent repair is none.</summary>
    Updated = 1,
    Withdrawn = 2,

    /// <summary>Nothing: somebody in the newsroom tries a receiver out.</summary>
    Test = 3,

    /// <summary>An article left a list, or came into one in silence: there is a feed to tell of, and no article.</summary>
    ListChanged = 4,
}

/// <summary>What has pages of its own with feeds, beside the front. Stored as a number, which the triggers write.</summary>
internal enum ListKind
{
    Section = 0,
    Topic = 1,
    Author = 2,
    Story = 3,
}

/// <summary>Where an <see cref="Announcement"/> stands. Stored as a number.</summary>
internal enum AnnouncementState
{
    Waiting = 0,
    Delivered = 1,
    GivenUp = 2,

    /// <summary>The article was withdrawn before anybody was told of it.</summary>
    Overtaken = 3,
}

/// <summary>
/// One thing to tell one <see cref="Receiver"/>. The row names the article and holds nothing of it: what is said is read
/// when it is sent, so that nothing goes out that readers do not see at that moment. Delivered at least once: a process
/// that is killed between the answer and its note sends it again, under the same <see cref="Key"/>.
/// </summary>
internal sealed class Announcement
{
    private const int TroubleLimit = 200;

    /// <summary>How long to wait after each failure; after the last there is no other try.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(8),
    ];

    private Announcement()
    {
    }

    public static int AttemptsLimit => Waits.Length + 1;

    public long Id { get; private set; }

    public int ReceiverId { get; private set; }

    public Receiver? Receiver { get; private set; }

    /// <summary>Null for a test and for a list.</summary>
    public int? ArticleId { get; private set; }

    /// <summary>Of what <see cref="ListId"/> is the number; null for everything but <see cref="Happening.ListChanged"/>.</summary>
    public ListKind? List { get; private set; }

    public int? ListId { get; private set; }

    public Happening Happening { get; private set; }

    public DateTime HappenedUtc { get; private set; }

    /// <summary>By which the receiver knows a repetition: 32 hexadecimal digits of chance.</summary>
    public string Key { get; private set; } = "";

    public AnnouncementState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not to be tried before.</summary>
    public DateTime NextUtc { get; private set; }

    public DateTime? TriedUtc { get; private set; }

    /// <summary>Why the last try failed, for the newsroom; null when it did not.</summary>
    public string? Trouble { get; private set; }

    public static Announcement TestOf(int receiverId, string key, DateTime nowUtc) => new()
    {
        ReceiverId = receiverId,
        Happening = Happening.Test,
        HappenedUtc = nowUtc,
        Key = key,
        NextUtc = nowUtc,
    };

    /// <summary>A try begins: what changes from now on is another announcement's, for which the triggers look at the number of tries.</summary>
    public void Begin(DateTime nowUtc)
    {
        Attempts++;
        TriedUtc = nowUtc;
    }

    public void Delivered() => (State, Trouble) = (AnnouncementState.Delivered, null);

    public void Failed(string trouble, DateTime nowUtc)
    {
        Trouble = trouble.Length > TroubleLimit ? trouble[..TroubleLimit] : trouble;
        if (Attempts >= AttemptsLimit)
            State = AnnouncementState.GivenUp;
        else
            NextUtc = nowUtc + Waits[Attempts - 1];
    }

    public void Overtaken(DateTime nowUtc) => (State, TriedUtc) = (AnnouncementState.Overtaken, nowUtc);

    /// <summary>Begins again what was given up.</summary>
    public void TryAgain(DateTime nowUtc) => (State, Attempts, NextUtc) = (AnnouncementState.Waiting, 0, nowUtc);
}
