namespace NewsSite.Accounts;

/// <summary>That a member of staff works for a section.</summary>
internal sealed class StaffSection
{
    private StaffSection()
    {
    }

    public StaffSection(int sectionId) => SectionId = sectionId;

    public int StaffId { get; private set; }

    public int SectionId { get; private set; }
}
