using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.KeepStaff)]
internal sealed class StaffMemberModel(StaffReader staff, AppointStaff appoint) : NewsroomPageModel
{
    public override string Title => Member.Name;

    public required StaffLine Member { get; set; }

    public IReadOnlyList<SectionChoice> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    [FreshProof]
    public async Task<IActionResult> OnPostAppointAsync(int id, Role role, List<int> sectionIds, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        var outcome = await appoint.RunAsync(Me, id, role, sectionIds, cancellationToken);
        return await AnswerAsync(
            outcome, name => SeeOther($"/newsroom/staff/{id}", $"{name} is saved."), token => ShowAsync(id, token), cancellationToken);
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await staff.FindAsync(id, cancellationToken) is not { } member)
            return false;
        Member = member;
        Sections = await staff.SectionsAsync(cancellationToken);
        return true;
    }
}
