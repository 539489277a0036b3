using System.Collections.Immutable;
using System.Security.Claims;

namespace NewsSite.Accounts;

/// <summary>Who is acting: one signed-in member of staff, as sure as their session was when the request began.</summary>
/// <param name="StaffId">The account's key.</param>
/// <param name="Name">As colleagues know them; stands in the history and the audit log.</param>
/// <param name="SectionIds">The sections they work for; matters for <see cref="Role.Reporter"/> only.</param>
internal sealed record Person(int StaffId, string Name, Role Role, ImmutableArray<int> SectionIds)
{
    /// <summary>The one place where a request's session becomes a person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Person Of(ClaimsPrincipal user) => SessionClaims.Of(user)?.Person
        ?? throw new InvalidOperationException("Nobody is signed in.");
}
