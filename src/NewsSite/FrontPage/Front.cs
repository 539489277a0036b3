namespace NewsSite.FrontPage;

/// <summary>
/// The front page or a section's front: which of its versions readers see, and on which the newsroom goes on. Versions are
/// numbered from 0, which is what the site arranged by itself.
/// </summary>
internal sealed class Front
{
    private readonly List<FrontVersion> _versions = [];

    private Front()
    {
    }

    /// <param name="sectionId">Null for the front page.</param>
    /// <param name="before">What the site showed until now.</param>
    public Front(int? sectionId, Arrangement before, DateTime nowUtc)
    {
        SectionId = sectionId;
        _versions.Add(new FrontVersion(0, before, null, "", "As the site arranges it by itself", nowUtc));
        _versions[0].Publish("", isBySchedule: false, nowUtc);
    }

    public int Id { get; private set; }

    public int? SectionId { get; private set; }

    /// <summary>The newest version that has been made; grows by one with each.</summary>
    public int LastNumber { get; private set; }

    /// <summary>The version that editors go on with; a save states the one it started from.</summary>
    public int DraftNumber { get; private set; }

    /// <summary>The version that readers see.</summary>
    public int LiveNumber { get; private set; }

    /// <summary>Those that were loaded or made; never all.</summary>
    public IReadOnlyList<FrontVersion> Versions => _versions;

    /// <summary>Makes the next version; it is neither draft nor live yet.</summary>
    public FrontVersion Add(Arrangement arrangement, int? staffId, string staffName, string note, DateTime nowUtc)
    {
        var version = new FrontVersion(++LastNumber, arrangement, staffId, staffName, note, nowUtc);
        _versions.Add(version);
        return version;
    }

    public void GoOnWith(FrontVersion version) => DraftNumber = version.Number;

    /// <summary>Gives readers a version. Work on the draft that they have not seen stays as it is.</summary>
    /// <param name="isBySchedule">False when somebody does it by hand.</param>
    public void Publish(FrontVersion version, string byName, bool isBySchedule, DateTime nowUtc)
    {
        if (DraftNumber == LiveNumber)
            DraftNumber = version.Number;
        LiveNumber = version.Number;
        version.Publish(byName, isBySchedule, nowUtc);
    }
}
