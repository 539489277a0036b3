using Microsoft.AspNetCore.Authorization;

namespace NewsSite.Accounts;

/// <summary>
/// Who may open a page, endpoint or handler of the newsroom: whoever <see cref="Permissions"/> allows the act at all. Every
/// page and endpoint under <c>/newsroom</c> carries one, or is open to everybody on purpose; a handler may ask for more.
/// Whether somebody may do it to one certain article is for the use case to say.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PermitAttribute(Act act) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Act Act => act;

    /// <summary>True for what people need who have yet to set up a second factor.</summary>
    public bool BeforeSecondFactor { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    public bool Allows(SessionClaims session) =>
        (BeforeSecondFactor || !session.LacksFactor) && Permissions.Allows(session.Person, act);
}

/// <summary>Asks the permission table before a page or endpoint runs.</summary>
internal sealed class PermitHandler : AuthorizationHandler<PermitAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermitAttribute requirement)
    {
        if (SessionClaims.Of(context.User) is { } session && requirement.Allows(session))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
