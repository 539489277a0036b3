using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;

namespace NewsSite.Pages.Newsroom;

/// <summary>The desk: one list of everything that a person may read, filtered by its address.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class IndexModel(DeskReader desk, ActOnChosen act, UndoMany undo) : NewsroomPageModel
{
    public override string Title => "Desk";

    [BindProperty(SupportsGet = true, Name = "")]
    public DeskQuery Query { get; set; } = new();

    public DeskView Desk { get; private set; } = new();

    /// <summary>What was sent, when it is to be put right or confirmed.</summary>
    public ChosenAct Form { get; private set; } = new();

    /// <summary>Readers would miss these articles: the person is asked once more.</summary>
    public bool AsksToWithdraw => Problems.Any(problem => problem.Field == nameof(ChosenAct.Confirmed));

    /// <summary>How the last act on many ended, shown once.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>What takes it back; null when there is nothing to take back.</summary>
    [TempData]
    public int? UndoId { get; set; }

    public string ListAddress => Query.ToString() is { Length: > 0 } query ? $"{NewsroomAddress.Home}?{query}" : NewsroomAddress.Home;

    /// <summary>Where a handler of this very list is.</summary>
    public string HandlerAddress(string handler) => $"{NewsroomAddress.Home}?handler={handler}&{Query}".TrimEnd('&');

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostActAsync([FromForm] ChosenAct form, CancellationToken cancellationToken)
    {
        Form = form;
        return await AnswerAsync(await act.RunAsync(Me, form, cancellationToken), BackToTheList, ShowAsync, cancellationToken);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm] int undoId, CancellationToken cancellationToken) =>
        await AnswerAsync(await undo.RunAsync(Me, undoId, cancellationToken), BackToTheList, ShowAsync, cancellationToken);

    private IActionResult BackToTheList(ManyDone many)
    {
        (Done, UndoId) = (ManyWords.Of(many), many.BulkActId);
        return SeeOther(ListAddress);
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Desk = await desk.ReadAsync(Me, Query, cancellationToken);
}
