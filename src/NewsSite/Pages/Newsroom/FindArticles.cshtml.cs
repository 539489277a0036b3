using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Suggestions;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>For the script: published articles to link to.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class FindArticlesModel(PublishedSearch search, NewsTime time) : NewsroomPageModel
{
    public override string Title => "Find articles";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) => new JsonResult(
        (await search.FindAsync(q ?? "", cancellationToken))
            .Select(found => new { found.Headline, found.Path, PublishedOn = time.Brief(found.PublishedUtc) }));
}
