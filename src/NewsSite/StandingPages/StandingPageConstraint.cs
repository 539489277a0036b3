namespace NewsSite.StandingPages;

/// <summary>Tells the address of a standing page from that of a section in routes.</summary>
internal sealed class StandingPageConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var slug) && slug is string text && InitialPages.Slugs.Contains(text);
}
