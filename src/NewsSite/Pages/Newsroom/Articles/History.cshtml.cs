using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>What was saved of an article, newest first.</summary>
[Permit(Act.ReadArticle)]
internal sealed class HistoryModel(EditorReader reader, RevisionHistory history) : ArticlePageModel(reader)
{
    public override string Title => $"History: {Headline}";

    public RevisionPage Revisions { get; private set; } = new([], HasMore: false);

    /// <param name="before">Revisions with a smaller version.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? before, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, typed: null, cancellationToken) || await history.ListAsync(Me, id, before, cancellationToken) is not Outcome<RevisionPage>.Ok { Value: var page })
            return NotFound();
        Revisions = page;
        return Page();
    }
}
