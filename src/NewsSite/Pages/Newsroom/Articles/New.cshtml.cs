using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>Begins an empty article and opens it: a headline can wait.</summary>
[Permit(Act.CreateArticle)]
internal sealed class NewModel(StartArticle start) : NewsroomPageModel
{
    public override string Title => "New article";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await start.RunAsync(Me, new ArticleCopy(), cancellationToken),
        id => SeeOther($"/newsroom/articles/{id}"),
        _ => Task.CompletedTask,
        cancellationToken);
}
