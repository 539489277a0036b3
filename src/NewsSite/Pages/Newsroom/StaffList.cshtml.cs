using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.KeepStaff)]
internal sealed class StaffListModel(StaffReader staff, InviteStaff invite) : NewsroomPageModel
{
    public override string Title => "Staff";

    public IReadOnlyList<StaffLine> Lines { get; private set; } = [];

    public IReadOnlyList<SectionChoice> Sections { get; private set; } = [];

    /// <summary>The link that was just made: shown this once.</summary>
    public IssuedLink? Issued { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.Reporter;

    [BindProperty]
    public List<int> SectionIds { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    [FreshProof]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await invite.RunAsync(Me, new NewStaff(Name ?? "", Email ?? "", Role, SectionIds), cancellationToken);
        await ShowAsync(cancellationToken);
        return await AnswerAsync(outcome, ShowLink, ShowAsync, cancellationToken);
    }

    private IActionResult ShowLink(IssuedLink link)
    {
        (Issued, Name, Email, Role, SectionIds) = (link, "", "", Role.Reporter, []);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Lines = await staff.ListAsync(cancellationToken);
        Sections = await staff.SectionsAsync(cancellationToken);
    }
}
