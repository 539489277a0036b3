using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Reads who is to work on something and by when, as a form says it.</summary>
internal sealed class ChosenAssignment(StaffReader staff, ChosenTime times)
{
    /// <summary>The fields that problems name.</summary>
    public const string Assignee = "AssigneeId";

    public const string Due = "Due";

    /// <param name="assigneeId">A member of staff; null takes the assignment back.</param>
    /// <param name="due">On the clocks of the site's zone; may be past.</param>
    /// <param name="second">See <see cref="ScheduleRequest"/>.</param>
    /// <returns>Invalid when nobody of that number works here, and when the time does not exist or exists twice.</returns>
    public async Task<Outcome<ManyAct.Assign>> ReadAsync(int? assigneeId, DateTime? due, bool? second, CancellationToken cancellationToken)
    {
        var (dueUtc, problem) = due is { } local ? times.ReadAny(local, second) : (null, "");
        if (due is not null && dueUtc is null)
            return new Outcome<ManyAct.Assign>.Invalid(Due, problem);

        var colleague = assigneeId is { } id ? await staff.FindAsync(id, cancellationToken) : null;
        return assigneeId is not null && colleague is not { DisabledUtc: null }
            ? new Outcome<ManyAct.Assign>.Invalid(Assignee, "Choose somebody who works here.")
            : new Outcome<ManyAct.Assign>.Ok(new ManyAct.Assign(colleague?.Id, colleague?.Name, dueUtc));
    }
}
