using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>Takes a file into the library: from a form, or from the script, which is answered in JSON.</summary>
[Permit(Act.UseMedia)]
[TakesFile]
[IgnoreAntiforgeryToken]
internal sealed class UploadModel(AddPicture add, LibraryReader library, SiteClock clock) : NewsroomPageModel
{
    public override string Title => "Add a picture";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FileForm.ReadAsync(HttpContext, cancellationToken) is not { } form)
            return BadRequest();
        var outcome = await add.RunAsync(Me, form.File, form.FileName, cancellationToken);
        if (form.IsFromScript)
            return await JsonAsync(outcome, cancellationToken);
        return await AnswerAsync(
            outcome,
            added => SeeOther($"/newsroom/media/{added.Id}", added.IsNew ? "The picture is in the library." : "The library had this file already: here it is."),
            _ => Task.CompletedTask, cancellationToken);
    }

    private async Task<IActionResult> JsonAsync(Outcome<AddedPicture> outcome, CancellationToken cancellationToken)
    {
        var line = outcome is Outcome<AddedPicture>.Ok { Value.Id: var id } ? await library.FindAsync(id, cancellationToken) : null;
        return FileAnswer.Of(outcome, added => line is null ? NotFound() : new JsonResult(PictureJson.Of(line, clock.UtcNow, added.IsNew)));
    }
}
