namespace NewsSite.FrontPage;

/// <summary>A front as somebody arranged it. What it says never changes; when it goes live, or went, does.</summary>
internal sealed class FrontVersion
{
    private const int NoteLimit = 200;

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

    /// <summary>Who published it by hand, or planned what went live by schedule.</summary>
    public string PublishedByName { get; private set; } = "";

    /// <summary>When it last went live, that was by itself.</summary>
    public bool IsBySchedule { get; private set; }

    /// <summary>
    /// The names of pictures without which it went live by itself, because the right to show them had ended since it was
    /// planned; empty for none.
    /// </summary>
    public string LeftOut { get; private set; } = "";

    public Arrangement Arrangement => ArrangementJson.Read(ArrangementText);

    /// <summary>Says why, unless that is left open.</summary>
    public void Explain(string? note)
    {
        if (!string.IsNullOrWhiteSpace(note))
            Note = note.Trim() is { Length: > NoteLimit } trimmed ? trimmed[..NoteLimit] : note.Trim();
    }

    public void Schedule(DateTime utc, string byName) => (DueUtc, DueByName) = (utc, byName);

    public void Unschedule() => (DueUtc, DueByName) = (null, "");

    /// <param name="names">See <see cref="LeftOut"/>.</param>
    public void LeaveOut(string names) => LeftOut = names;

    internal void Publish(string byName, bool isBySchedule, DateTime nowUtc)
    {
        (PublishedUtc, PublishedByName, IsBySchedule) = (nowUtc, byName, isBySchedule);
        Unschedule();
    }

    /// <summary>Who gave a version to readers, in words.</summary>
    public static string Publisher(string name, bool isBySchedule) => isBySchedule ? $"{name}, by schedule" : name;
}
