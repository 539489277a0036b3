namespace NewsSite.FrontPage;

/// <summary>A front as somebody arranged it. What it says never changes; when it goes live, or went, does.</summary>
internal sealed class FrontVersion
{
    private const int NoteLimit = 200;

    /// <summary>Behind the name of who planned it, in <see cref="PublishedByName"/> of what went live by itself.</summary>
    public const string BySchedule = ", by schedule";

    private FrontVersion()
    {
    }

    internal FrontVersion(int number, Arrangement arrangement, int? staffId, string staffName, string note, DateTime nowUtc)
    {
        Number = number;
        ArrangementText = ArrangementJson.Write(arrangement);
        StaffId = staffId;
        StaffName = staffName;
        Note = note;
        MadeUtc = nowUtc;
    }

    public int Id { get; private set; }

    public int FrontId { get; private set; }

    /// <summary>Counts within the front.</summary>
    public int Number { get; private set; }

    /// <summary>See <see cref="ArrangementJson"/>.</summary>
    public string ArrangementText { get; private set; } = "";

    /// <summary>Null for the site itself.</summary>
    public int? StaffId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string StaffName { get; private set; } = "";

    /// <summary>Why it was made, for the history.</summary>
    public string Note { get; private set; } = "";

    public DateTime MadeUtc { get; private set; }

    /// <summary>
    /// When it goes live by itself; null once it has, and for what is not scheduled. One that was overtaken (see
    /// <see cref="Overtaking"/>) stays scheduled and does not go live.
    /// </summary>
    public DateTime? DueUtc { get; private set; }

    public string DueByName { get; private set; } = "";

    /// <summary>When it last went live; null when readers have never seen it.</summary>
    public DateTime? PublishedUtc { get; private set; }

    public string PublishedByName { get; private set; } = "";

    public Arrangement Arrangement => ArrangementJson.Read(ArrangementText);

    /// <summary>Says why, unless that is left open.</summary>
    public void Explain(string? note)
    {
        if (!string.IsNullOrWhiteSpace(note))
            Note = note.Trim() is { Length: > NoteLimit } trimmed ? trimmed[..NoteLimit] : note.Trim();
    }

    public void Schedule(DateTime utc, string byName) => (DueUtc, DueByName) = (utc, byName);

    public void Unschedule() => (DueUtc, DueByName) = (null, "");

    internal void Publish(string byName, DateTime nowUtc)
    {
        (PublishedUtc, PublishedByName) = (nowUtc, byName);
        Unschedule();
    }
}
