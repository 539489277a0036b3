using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>The editor: writing, saving, and deciding where two people wrote at the same place.</summary>
[Permit(Act.ReadArticle)]
[RequestSizeLimit(ArticleForm.LimitBytes)]
internal sealed class EditModel(EditorReader reader, SaveForm save, AutosaveForm autosave) : ArticlePageModel(reader)
{
    public override string Title => $"Edit: {Headline}";

    /// <summary>To be stated by the next save.</summary>
    public int Version { get; private set; }

    /// <summary>This page's name, and the kept text that it has before it.</summary>
    public AutosaveClaim Autosave { get; private set; } = AutosaveClaim.None;

    /// <summary>The form shows what was typed and not saved, and not what was saved; null when it shows what was sent.</summary>
    public bool? ShowsKept { get; private set; }

    /// <summary><see cref="ArticleForm.KeptAs"/> of what was sent and could not be saved.</summary>
    public string? Holds { get; private set; }

    /// <summary>What has to be decided before what was sent can be saved.</summary>
    public SavedCopy? Conflict { get; private set; }

    /// <param name="kept">False shows what was saved. Only who asks gets that: what they type replaces what was kept.</param>
    public async Task<IActionResult> OnGetAsync(int id, bool? kept, CancellationToken cancellationToken)
    {
        var typed = kept != false ? await Reader.FindTypedAsync(Me, id, cancellationToken) : null;
        if (!await ShowAsync(id, typed?.Copy, cancellationToken))
            return NotFound();
        Version = typed?.Version ?? Opened.Version;
        ShowsKept = typed is not null;
        Autosave = AutosaveClaim.OfNewPage(typed?.Autosave.Over ?? (kept == false || Opened.Autosave is null ? Opened.AutosaveName : ""));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, PlainCopy copy, ArticleForm form, CancellationToken cancellationToken)
    {
        (Version, Holds, Autosave) = (form.Version, form.KeptAs, form.Autosave);
        var outcome = await save.RunAsync(Me, id, form.With(copy, Request.Form), cancellationToken);
        Conflict = (outcome as Outcome<SavedCopy>.Conflict)?.Current;
        return await AnswerAsync(
            outcome, saved => SeeOther(form.After(id), SavedNotice.Of(saved)), token => ShowAsync(id, copy, token), cancellationToken);
    }

    public async Task<IActionResult> OnPostAutosaveAsync(int id, PlainCopy copy, ArticleForm form, CancellationToken cancellationToken) =>
        await autosave.RunAsync(Me, id, form.With(copy, Request.Form), cancellationToken) switch
        {
            Outcome<DateTime>.Ok kept => new JsonResult(new { savedUtc = kept.Value }),
            Outcome<DateTime>.Conflict other => StatusCode(StatusCodes.Status409Conflict, new { keptUtc = other.Current }),
            Outcome<DateTime>.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };
}
