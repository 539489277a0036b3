using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Presence;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>For the script, every few seconds: who else has the article open, and who saved it meanwhile.</summary>
[Permit(Act.ReadArticle)]
internal sealed class PresenceModel(SeeArticle see, WhoIsHere here) : NewsroomPageModel
{
    /// <summary>Longer than the script's names for its pages.</summary>
    private const int PageLimit = 64;

    public override string Title => "Who is here";

    /// <param name="version">The version that the page began with.</param>
    /// <param name="from">The name that the script gave the page.</param>
    /// <param name="hidden">The page is behind others.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? version, string? from, bool hidden, CancellationToken cancellationToken) =>
        (from is null || from.Length <= PageLimit) && await see.RunAsync(Me, id, version, from ?? "", hidden, cancellationToken) is Outcome<ArticlePresence>.Ok { Value: var presence }
            ? new JsonResult(new
            {
                People = presence.Colleagues.Select(colleague => new { colleague.Name, Editing = colleague.IsEditing }),
                presence.Version,
                SavedBy = presence.Saved is { IsOwn: true } ? "You" : presence.Saved?.Name,
                presence.Saved?.SavedUtc,
            })
            : NotFound();

    /// <summary>The page was left. It is sent without waiting for an answer.</summary>
    public IActionResult OnPostLeave(int id, string? from)
    {
        here.Leave(Me, id, from ?? "");
        return new NoContentResult();
    }
}
