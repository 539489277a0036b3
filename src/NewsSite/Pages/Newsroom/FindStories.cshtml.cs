using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Suggestions;

namespace NewsSite.Pages.Newsroom;

/// <summary>For the script: stories by the beginning of their titles.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class FindStoriesModel(NameSearch search) : NewsroomPageModel
{
    public override string Title => "Find stories";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) =>
        new JsonResult((await search.StoriesAsync(q ?? "", cancellationToken)).Select(story => new { story.Name }));
}
