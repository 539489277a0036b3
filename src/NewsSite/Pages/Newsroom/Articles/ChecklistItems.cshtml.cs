using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>For the script: what is missing from what the person has typed last, saved or not.</summary>
[Permit(Act.ReadArticle)]
internal sealed class ChecklistItemsModel(EditorReader reader) : NewsroomPageModel
{
    public override string Title => "Checklist";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var typed = await reader.FindTypedAsync(Me, id, cancellationToken);
        return await reader.FindAsync(Me, id, typed?.Copy, cancellationToken) is Outcome<EditorView>.Ok { Value: var view }
            ? new JsonResult(view.Checklist.OrderByDescending(item => item.Severity).Select(item => new
            {
                Anchor = CopyField.Anchor(item.Field),
                IsBlocking = item.Severity == CheckSeverity.Blocking,
                item.Message,
                item.Passage,
            }))
            : NotFound();
    }
}
