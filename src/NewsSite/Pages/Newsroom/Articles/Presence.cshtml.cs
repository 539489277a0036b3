using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Presence;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>For the script, every few seconds: who else has the article open, and which version it is at.</summary>
[Permit(Act.ReadArticle)]
internal sealed class PresenceModel(SeeArticle see) : NewsroomPageModel
{
    public override string Title => "Who is here";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await see.RunAsync(Me, id, cancellationToken) is Outcome<ArticlePresence>.Ok { Value: var presence }
            ? new JsonResult(new { People = presence.Colleagues.Select(colleague => new { colleague.Name, Editing = true }), presence.Version })
            : NotFound();
}
