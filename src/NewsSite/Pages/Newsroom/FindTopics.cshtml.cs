using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Suggestions;

namespace NewsSite.Pages.Newsroom;

/// <summary>For the script: topics by the beginning of their names.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class FindTopicsModel(NameSearch search) : NewsroomPageModel
{
    public override string Title => "Find topics";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) =>
        new JsonResult((await search.TopicsAsync(q ?? "", cancellationToken)).Select(topic => new { topic.Name }));
}
