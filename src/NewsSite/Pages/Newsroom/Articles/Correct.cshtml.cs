using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>Takes the form of <c>/next</c> that publishes a correction.</summary>
[Permit(Act.CorrectArticle)]
internal sealed class CorrectModel(CorrectArticle correct) : NewsroomPageModel
{
    public override string Title => "Correct";

    public async Task<IActionResult> OnPostAsync(int id, string? text, CancellationToken cancellationToken) => AnswerShortly(
        await correct.RunAsync(Me, id, text ?? "", cancellationToken), $"/newsroom/articles/{id}/next", "The correction is published.");
}
