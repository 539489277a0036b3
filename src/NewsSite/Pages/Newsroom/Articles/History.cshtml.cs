using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>What was saved of an article, newest first.</summary>
[Permit(Act.ReadArticle)]
internal sealed class HistoryModel(EditorReader reader, RevisionHistory history, NameRevision naming) : ArticlePageModel(reader)
{
    public override string Title => $"History: {Headline}";

    public RevisionPage Revisions { get; private set; } = new([], HasMore: false);

    /// <summary>Revisions with a smaller version.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    /// <param name="name">Empty takes the name away.</param>
    [Permit(Act.EditArticle)]
    public async Task<IActionResult> OnPostNameAsync(int id, [FromForm] int version, [FromForm] string? name, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await naming.RunAsync(Me, id, version, name, cancellationToken),
            called => SeeOther(
                Before is { } before ? $"/newsroom/articles/{id}/history?before={before}" : $"/newsroom/articles/{id}/history",
                called.Length == 0 ? $"Version {version} has no name now." : $"Version {version} is called “{called}” now."),
            token => ShowAsync(id, token), cancellationToken);

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, typed: null, cancellationToken) || await history.ListAsync(Me, id, Before, cancellationToken) is not Outcome<RevisionPage>.Ok { Value: var page })
            return false;
        Revisions = page;
        return true;
    }
}
