using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>Takes the form of <c>/next</c> that assigns the article.</summary>
[Permit(Act.AssignArticle)]
internal sealed class AssignModel(AssignArticle assign, StaffReader staff, SiteClock clock) : NewsroomPageModel
{
    public override string Title => "Assign";

    /// <param name="due">On the clocks of the site's zone.</param>
    public async Task<IActionResult> OnPostAsync(int id, int? staffId, DateTime? due, CancellationToken cancellationToken)
    {
        var colleague = staffId is { } chosen ? await staff.FindAsync(chosen, cancellationToken) : null;
        if (staffId is not null && colleague is not { DisabledUtc: null })
            return NotFound();

        DateTime? dueUtc = due is { } local ? clock.UtcOf(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : null;
        return AnswerShortly(
            await assign.RunAsync(Me, id, colleague?.Id, colleague?.Name, dueUtc, cancellationToken),
            $"/newsroom/articles/{id}/next",
            colleague is null ? "It is assigned to nobody." : $"It is assigned to {colleague.Name}.");
    }
}
