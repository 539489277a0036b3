using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;

namespace NewsSite.Accounts;

/// <summary>What a session says of a request: who it is, in which session, and how sure that is.</summary>
/// <param name="ProvedUtc">See <see cref="Session.ProvedUtc"/>.</param>
/// <param name="LacksFactor">Must set up a second factor before anything else, see <c>Site:SecondFactorFrom</c>.</param>
internal sealed record SessionClaims(Person Person, int SessionId, DateTime ProvedUtc, bool LacksFactor)
{
    private const string RoleType = "newsroom-role";
    private const string SectionsType = "newsroom-sections";
    private const string SessionType = "newsroom-session";
    private const string ProvedType = "newsroom-proved";
    private const string LacksFactorType = "newsroom-lacks-factor";

    /// <returns>Null when nobody is signed in.</returns>
    public static SessionClaims? Of(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SessionType) is not { } session)
            return null;

        var sections = user.FindFirstValue(SectionsType) ?? "";
        var person = new Person(
            Number(user.FindFirstValue(ClaimTypes.NameIdentifier)),
            user.FindFirstValue(ClaimTypes.Name) ?? "",
            (Role)Number(user.FindFirstValue(RoleType)),
            [.. sections.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]);
        var proved = new DateTime(long.Parse(user.FindFirstValue(ProvedType) ?? "0", CultureInfo.InvariantCulture), DateTimeKind.Utc);
        return new SessionClaims(person, Number(session), proved, user.HasClaim(LacksFactorType, "yes"));
    }

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, Text(Person.StaffId)),
            new(ClaimTypes.Name, Person.Name),
            new(RoleType, Text((int)Person.Role)),
            new(SectionsType, string.Join(',', Person.SectionIds.Select(Text))),
            new(SessionType, Text(SessionId)),
            new(ProvedType, ProvedUtc.Ticks.ToString(CultureInfo.InvariantCulture)),
        ];
        if (LacksFactor)
            claims.Add(new Claim(LacksFactorType, "yes"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    private static int Number(string? text) => int.Parse(text ?? "0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
