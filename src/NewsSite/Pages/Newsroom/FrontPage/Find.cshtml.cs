using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>For the script: articles to place on a front.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class FindModel(FrontSearch search, NewsTime time) : NewsroomPageModel
{
    public override string Title => "Find articles to place";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) => new JsonResult(
        (await search.FindAsync(q ?? "", cancellationToken))
            .Select(article => new { article.Id, article.Headline, Section = article.SectionName, When = FrontArticleWords.When(article, time) }));
}
