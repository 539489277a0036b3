using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Pictures;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>One picture: what it shows, whose it is, what of it stays in sight, where it is used, where it comes from.</summary>
[Permit(Act.UseMedia)]
internal sealed class PictureModel(PictureReader pictures, PictureActs acts, SiteClock clock) : NewsroomPageModel
{
    public override string Title => Picture.Words.Name;

    public required PictureView Picture { get; set; }

    /// <summary>What stands in the form: as it was sent, or as the library has it.</summary>
    public PictureForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        Form = PictureForm.Of(Picture, clock);
        return Page();
    }

    [Permit(Act.KeepMedia)]
    public async Task<IActionResult> OnPostAsync(int id, [FromForm] PictureForm form, CancellationToken cancellationToken)
    {
        Form = form;
        var outcome = await acts.SaveAsync(Me, id, form.Version, form.Words(clock), form.Focus, cancellationToken);
        return await AnswerAsync(outcome, _ => SeeOther($"/newsroom/media/{id}", "Saved."), token => ShowAsync(id, token), cancellationToken);
    }

    [Permit(Act.KeepMedia)]
    public async Task<IActionResult> OnPostRetryAsync(int id, int version, CancellationToken cancellationToken) =>
        AnswerShortly(await acts.RetryAsync(Me, id, version, cancellationToken), $"/newsroom/media/{id}", "It is tried again.");

    [Permit(Act.KeepMedia)]
    public async Task<IActionResult> OnPostDeleteAsync(int id, int version, CancellationToken cancellationToken) =>
        AnswerShortly(await acts.DeleteAsync(Me, id, version, cancellationToken), "/newsroom/media", "The picture is not in the library any more.");

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await pictures.FindAsync(Me, id, cancellationToken) is not { } picture)
            return false;
        Picture = picture;
        return true;
    }
}
