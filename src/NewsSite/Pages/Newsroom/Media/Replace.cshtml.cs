using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Pictures;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>Puts another file in a picture's place: from a form, or from the script, which is answered in JSON.</summary>
[Permit(Act.KeepMedia)]
[TakesFile]
[IgnoreAntiforgeryToken]
internal sealed class ReplaceModel(PictureReader pictures, ReplacePicture replace) : NewsroomPageModel
{
    private const string Done = "The new file is in its place; readers see it in a moment.";

    public override string Title => $"Replace {Picture.Words.Name}";

    public required PictureView Picture { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (await FileForm.ReadAsync(HttpContext, cancellationToken) is not { } form
            || !int.TryParse(form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return BadRequest();
        }

        var outcome = await replace.RunAsync(Me, id, version, form.File, cancellationToken);
        var address = $"/newsroom/media/{id}";
        if (!form.IsFromScript)
            return await AnswerAsync(outcome, _ => SeeOther(address, Done), token => ShowAsync(id, token), cancellationToken);

        Notice = outcome is Outcome<int>.Ok ? Done : null;
        return FileAnswer.Of(outcome, _ => new JsonResult(new { Address = address }));
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await pictures.FindAsync(Me, id, cancellationToken) is not { } picture)
            return false;
        Picture = picture;
        return true;
    }
}
