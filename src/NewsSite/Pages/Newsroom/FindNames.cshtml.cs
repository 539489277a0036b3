using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Suggestions;

namespace NewsSite.Pages.Newsroom;

/// <summary>For the script: topics, stories or authors by the beginning of their names.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class FindNamesModel(NameSearch search) : NewsroomPageModel
{
    public override string Title => "Find names";

    public async Task<IActionResult> OnGetAsync(string kind, string? q, CancellationToken cancellationToken)
    {
        var found = kind switch
        {
            "topics" => search.TopicsAsync(q ?? "", cancellationToken),
            "stories" => search.StoriesAsync(q ?? "", cancellationToken),
            _ => search.AuthorsAsync(q ?? "", cancellationToken),
        };
        return new JsonResult((await found).Select(choice => new { choice.Name }));
    }
}
