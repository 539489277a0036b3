using System.Collections.Immutable;

namespace NewsSite.Accounts;

/// <summary>Who is acting: one signed-in member of staff, as sure as their session was when the request began.</summary>
/// <param name="StaffId">The account's key.</param>
/// <param name="Name">As colleagues know them; stands in the history and the audit log.</param>
/// <param name="SectionIds">The sections they work for; matters for <see cref="Role.Reporter"/> only.</param>
internal sealed record Person(int StaffId, string Name, Role Role, ImmutableArray<int> SectionIds);
