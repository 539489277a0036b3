using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
using NewsSite.Pages.Newsroom.Shared;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>Takes the form of <c>/next</c> that assigns the article, and shows it again when it cannot be done as it was sent.</summary>
[Permit(Act.AssignArticle)]
internal sealed class AssignModel(ChosenAssignment chosen, AssignArticle assign, StaffReader staff) : NewsroomPageModel
{
    public override string Title => "Assign";

    /// <summary>What was sent and is to be put right.</summary>
    public AssignLook? Sent { get; private set; }

    /// <summary>The page that the form came from.</summary>
    public string Next { get; private set; } = "";

    /// <param name="due">On the clocks of the site's zone.</param>
    /// <param name="second">Which is meant where they show it twice.</param>
    public async Task<IActionResult> OnPostAsync(int id, int? assigneeId, DateTime? due, bool? second, CancellationToken cancellationToken)
    {
        Next = string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{id}/next");
        var read = await chosen.ReadAsync(assigneeId, due, second, cancellationToken);
        if (read is Outcome<ManyAct.Assign>.Ok { Value: var to })
        {
            return AnswerShortly(
                await assign.RunAsync(Me, id, to.StaffId, to.StaffName, to.DueUtc, cancellationToken),
                Next,
                to.StaffName is null ? "It is assigned to nobody." : $"It is assigned to {to.StaffName}.");
        }

        var colleagues = (await staff.ListAsync(cancellationToken)).Where(colleague => colleague.DisabledUtc is null);
        Sent = new AssignLook(Request.Path, [.. colleagues], assigneeId, due, second);
        return await AnswerAsync(read, _ => Page(), _ => Task.CompletedTask, cancellationToken);
    }
}
