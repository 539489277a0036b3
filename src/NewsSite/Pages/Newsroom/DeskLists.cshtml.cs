using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;

namespace NewsSite.Pages.Newsroom;

/// <summary>The lists of the desk that somebody keeps for themselves.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class DeskListsModel(SavedViews views, SaveView save, DropView drop) : NewsroomPageModel
{
    public override string Title => "Your lists";

    public IReadOnlyList<SavedViewLine> Lists { get; private set; } = [];

    /// <summary>What could not be kept as it was sent.</summary>
    public (string Name, string Query)? Unkept { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync([FromForm] string? name, [FromForm] string? query, CancellationToken cancellationToken)
    {
        Unkept = (name ?? "", query ?? "");
        var outcome = await save.RunAsync(Me, name ?? "", query ?? "", cancellationToken);
        return await AnswerAsync(
            outcome, _ => SeeOther($"{NewsroomAddress.Home}?{query}", $"“{name?.Trim()}” is kept."), ShowAsync, cancellationToken);
    }

    public async Task<IActionResult> OnPostDropAsync([FromForm] int id, CancellationToken cancellationToken) => await AnswerAsync(
        await drop.RunAsync(Me, id, cancellationToken), _ => SeeOther("/newsroom/lists", "The list is dropped; its articles are where they were."),
        ShowAsync, cancellationToken);

    private async Task ShowAsync(CancellationToken cancellationToken) => Lists = await views.ListAsync(Me, cancellationToken);
}
