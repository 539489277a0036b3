using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>Arranges the draft of a front: every button saves it, but the one that finds articles.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class ArrangeModel(CurationReader reader, SaveFront save) : NewsroomPageModel
{
    public override string Title => Shown.Front.Name;

    public required Curation Shown { get; set; }

    /// <summary>What was sent and is not saved; null when nothing is.</summary>
    public FrontForm? Unsaved { get; private set; }

    /// <summary>To be stated by the next save.</summary>
    public int From => Unsaved?.From ?? Shown.Front.Draft.Number;

    /// <summary>A colleague was quicker: what both changed, and the number of the colleague's version.</summary>
    public SavedFront? Conflict { get; private set; }

    [FromRoute(Name = "front")]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = FrontForm.Of(Request.Form);
        Unsaved = form;
        if (form.Finding is not null)
            return await ShowAsync(cancellationToken) ? Page() : NotFound();

        var outcome = await save.RunAsync(Me, new SaveFrontRequest(Key, form.From, form.Arrangement, form.OnTopOf), cancellationToken);
        Conflict = (outcome as Outcome<SavedFront>.Conflict)?.Current;
        return await AnswerAsync(
            outcome,
            saved => SeeOther(form.After(Key), $"The draft is saved as version {saved.Number}. Readers do not see it yet."),
            ShowAsync,
            cancellationToken);
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        var changes = Conflict?.Clash is { } clash ? clash.Theirs.Concat(clash.Mine) : [];
        if (await reader.FindAsync(Key, Unsaved?.Arrangement, changes, Unsaved?.Finding?.Words, cancellationToken) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
