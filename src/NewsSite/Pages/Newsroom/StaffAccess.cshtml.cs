using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

/// <summary>What takes somebody's access away or gives it back; reached from their page by its buttons.</summary>
[Permit(Act.KeepStaff)]
internal sealed class StaffAccessModel(StaffReader staff, DisableStaff disable, ResetStaff reset) : NewsroomPageModel
{
    public override string Title => $"Access of {Member.Name}";

    public required StaffLine Member { get; set; }

    public IssuedLink? Issued { get; private set; }

    protected override string WayBack => $"/newsroom/staff/{RouteData.Values["id"]}";

    [FreshProof]
    public Task<IActionResult> OnPostDisableAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, true, cancellationToken);

    [FreshProof]
    public Task<IActionResult> OnPostEnableAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, false, cancellationToken);

    [FreshProof]
    public async Task<IActionResult> OnPostResetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        return await AnswerAsync(await reset.RunAsync(Me, id, cancellationToken), ShowLink, token => ShowAsync(id, token), cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(int id, bool isDisabled, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        var outcome = await disable.RunAsync(Me, id, isDisabled, cancellationToken);
        return await AnswerAsync(
            outcome,
            name => SeeOther($"/newsroom/staff/{id}", isDisabled ? $"{name} is disabled and signed out." : $"{name} may sign in."),
            token => ShowAsync(id, token),
            cancellationToken);
    }

    private IActionResult ShowLink(IssuedLink link)
    {
        Issued = link;
        return Page();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        var member = await staff.FindAsync(id, cancellationToken);
        Member = member ?? Member;
        return member is not null;
    }
}
