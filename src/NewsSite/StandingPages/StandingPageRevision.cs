namespace NewsSite.StandingPages;

/// <summary>One saved text of a standing page, kept for ever; never changed once written.</summary>
internal sealed class StandingPageRevision
{
    private StandingPageRevision()
    {
    }

    /// <param name="staffId">Null when the command line or the site itself did.</param>
    public StandingPageRevision(StandingPage page, int? staffId, string staffName)
    {
        (Slug, Version, Markdown, SavedUtc) = (page.Slug, page.Version, page.Markdown, page.SavedUtc);
        (StaffId, StaffName) = (staffId, staffName);
    }

    public string Slug { get; private set; } = "";

    public int Version { get; private set; }

    public string Markdown { get; private set; } = "";

    public DateTime SavedUtc { get; private set; }

    public int? StaffId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string StaffName { get; private set; } = "";
}
