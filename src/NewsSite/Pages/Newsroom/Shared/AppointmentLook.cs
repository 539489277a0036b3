using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>The fields for a role and its sections.</summary>
internal sealed record AppointmentLook(Role Role, IReadOnlyList<SectionChoice> Sections, IReadOnlyCollection<int> Chosen);
