using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>Arranges the draft of a front: every button saves it, but the one that finds articles.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class ArrangeModel(CurationReader reader, SaveFront save, FrontSearch search) : NewsroomPageModel
{
    public override string Title => Shown.Front.Name;

    public required Curation Shown { get; set; }

    /// <summary>To be stated by the next save.</summary>
    public int From { get; private set; }

    /// <summary>What the form holds is not saved.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>A colleague was quicker: what both changed, and the number of the colleague's version.</summary>
    public SavedFront? Conflict { get; private set; }

    /// <summary>What was looked for, and where it is to go; null when nothing was.</summary>
    public (int ContainerId, string Words)? Finding { get; private set; }

    public IReadOnlyList<FrontArticle> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string front, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(front, typed: null, cancellationToken))
            return NotFound();
        From = Shown.Front.Draft.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string front, CancellationToken cancellationToken)
    {
        var form = FrontForm.Of(Request.Form);
        (From, IsUnsaved, Finding) = (form.From, true, form.Finding);
        if (Finding is { } finding)
        {
            Found = await search.FindAsync(finding.Words, cancellationToken);
            return await ShowAsync(front, form.Arrangement, cancellationToken) ? Page() : NotFound();
        }

        if (!await ShowAsync(front, form.Arrangement, cancellationToken))
            return NotFound();
        var arrangement = ArrangementEdit.Apply(form.Arrangement, form.Do, Shown.Front.SectionId);
        var outcome = await save.RunAsync(Me, new SaveFrontRequest(front, form.From, arrangement, form.OnTopOf), cancellationToken);
        Conflict = (outcome as Outcome<SavedFront>.Conflict)?.Current;
        return await AnswerAsync(
            outcome,
            saved => SeeOther(form.Do == "next" ? $"{Shown.Front.Home}/publish" : Shown.Front.Home + form.Anchor, $"The draft is saved as version {saved.Number}. Readers do not see it yet."),
            token => ShowAsync(front, arrangement, token),
            cancellationToken);
    }

    private async Task<bool> ShowAsync(string front, Arrangement? typed, CancellationToken cancellationToken)
    {
        var changes = Conflict?.Clash is { } clash ? clash.Theirs.Concat(clash.Mine) : [];
        if (await reader.FindAsync(front, typed, changes, cancellationToken) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
