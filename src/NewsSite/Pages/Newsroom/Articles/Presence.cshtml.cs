using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Presence;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>For the script, every few seconds: who else has the article open, and who saved it meanwhile.</summary>
[Permit(Act.ReadArticle)]
internal sealed class PresenceModel(SeeArticle see, WhoIsHere here) : NewsroomPageModel
{
    public override string Title => "Who is here";

    /// <param name="version">The version that the page began with.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? version, CancellationToken cancellationToken) =>
        await see.RunAsync(Me, id, version, cancellationToken) is Outcome<ArticlePresence>.Ok { Value: var presence }
            ? new JsonResult(new
            {
                People = presence.Colleagues.Select(colleague => new { colleague.Name, Editing = true }),
                presence.Version,
                SavedBy = presence.Saved is { IsOwn: true } ? "You" : presence.Saved?.Name,
                presence.Saved?.SavedUtc,
            })
            : NotFound();

    /// <summary>The page was left. It is sent without waiting for an answer.</summary>
    public IActionResult OnPostLeave(int id)
    {
        here.Leave(Me, id);
        return new NoContentResult();
    }
}
