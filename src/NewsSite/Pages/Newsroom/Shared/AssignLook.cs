using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>The form that says who works on an article and by when.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Colleagues">To choose from.</param>
/// <param name="Due">On the clocks of the site's zone.</param>
/// <param name="Second">See <see cref="TwiceLook"/>.</param>
internal sealed record AssignLook(string Action, IReadOnlyList<StaffLine> Colleagues, int? AssigneeId, DateTime? Due, bool? Second);
