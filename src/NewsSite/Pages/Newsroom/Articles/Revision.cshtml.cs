using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>One revision, whole, and the way back to it.</summary>
[Permit(Act.ReadArticle)]
internal sealed class RevisionModel(EditorReader reader, RevisionReader revisions, RestoreRevision restore) : ArticlePageModel(reader)
{
    public override string Title => $"Version {Revision.Line.Version}: {Headline}";

    public required RevisionView Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, int version, CancellationToken cancellationToken) =>
        await ShowAsync(id, version, cancellationToken) ? Page() : NotFound();

    /// <param name="seen">The article's version that the person had before them.</param>
    [Permit(Act.EditArticle)]
    public async Task<IActionResult> OnPostRestoreAsync(int id, int version, [FromForm] int seen, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, version, cancellationToken))
            return NotFound();
        var outcome = await restore.RunAsync(Me, id, version, seen, cancellationToken);
        return await AnswerAsync(
            outcome, _ => SeeOther($"/newsroom/articles/{id}/history", $"Version {version} is the newest again. Nothing after it is lost."),
            token => ShowAsync(id, version, token), cancellationToken);
    }

    private async Task<bool> ShowAsync(int id, int version, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, typed: null, cancellationToken) || await revisions.FindAsync(Me, id, version, cancellationToken) is not { } found)
            return false;
        Revision = found;
        return true;
    }
}
