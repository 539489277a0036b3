using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Pages.Newsroom.Shared;
using NewsSite.Site;
using NewsSite.StandingPages;

namespace NewsSite.Pages.Newsroom;

/// <summary>One of the pages that say who we are, with its preview and its history.</summary>
[Permit(Act.ChangeSettings)]
internal sealed class AboutPageModel(StandingPageEditReader pages, SaveStandingPage save) : NewsroomPageModel
{
    public override string Title => View.Title;

    public required EditedPage View { get; set; }

    public AboutForm Form { get; private set; } = new("", "", 0);

    public IReadOnlyList<PageVersion> History { get; private set; } = [];

    /// <summary>What was typed, as readers would see it; null when nobody asked.</summary>
    public StandingPageText? Preview { get; private set; }

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <param name="version">An earlier text, to be looked at and saved anew.</param>
    public async Task<IActionResult> OnGetAsync(string slug, int? version, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(slug, null, cancellationToken))
            return NotFound();
        if (version is not { } number)
            return Page();
        if (await pages.FindTextAsync(slug, number, cancellationToken) is not { } text)
            return NotFound();
        (Form, Preview) = (AboutForm.Of(text, View), await pages.PreviewAsync(text, cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string slug, [FromForm] AboutForm form, CancellationToken cancellationToken)
    {
        Preview = await pages.PreviewAsync(form.Markdown, cancellationToken);
        return await ShowAsync(slug, form, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSaveAsync(string slug, [FromForm] AboutForm form, CancellationToken cancellationToken)
    {
        var outcome = await save.RunAsync(Me, slug, form.Markdown, form.Version, cancellationToken);
        return await AnswerAsync(outcome, _ => SeeOther($"/newsroom/pages/{slug}", "The page is saved; readers see it now."), token => ShowAsync(slug, form, token), cancellationToken);
    }

    private async Task<bool> ShowAsync(string slug, AboutForm? typed, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(slug, cancellationToken) is not { } view)
            return false;
        (View, Form, History) = (view, typed ?? AboutForm.Of(view.Markdown, view), await pages.HistoryAsync(slug, cancellationToken));
        (Differences, Form) = (typed?.Against(view) ?? [], Form with { Version = view.Version });
        return true;
    }
}
