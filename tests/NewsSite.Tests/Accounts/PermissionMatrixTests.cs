using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Pages.Newsroom;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

/// <summary>
/// Every endpoint of the newsroom and every handler of its pages, as it is found in the running site, for every role and
/// for nobody: each answers as the permission table says.
/// </summary>
public sealed class PermissionMatrixTests
{
    /// <summary>What is open to whoever comes, with the reason.</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["newsroom/sign-in"] = "how people come in",
        ["newsroom/sign-in/passkey"] = "the same, by passkey",
        ["newsroom/set-up"] = "wants a one-time key",
        ["newsroom/invitation"] = "wants a one-time key",
        ["newsroom/refused/{status:int}"] = "the body of a refusal; no page of its own",
    };

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using var site = new SiteApp();
        var endpoints = await EndpointsAsync(site);
        var closed = endpoints.Where(endpoint => !Open.ContainsKey(Route(endpoint))).ToList();
        Assert.Equal([], closed.Where(endpoint => endpoint.Metadata.GetMetadata<PermitAttribute>() is null).Select(Route));
        Assert.Equal([], closed.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Route));
        Assert.Empty(Open.Keys.Except(endpoints.Select(Route)));
    }

    [Fact]
    public void Every_page_of_the_newsroom_is_a_newsroom_page() => Assert.Equal([], typeof(NewsroomPageModel).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PageModel)) && type.Namespace?.Contains(".Newsroom", StringComparison.Ordinal) == true)
        .Where(type => !type.IsAbstract && !type.IsSubclassOf(typeof(NewsroomPageModel))));

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        var wrong = new List<string>();
        foreach (var (handler, _) in await ClosedAsync(site))
        {
            using var answer = await AskAsync(browser, handler);
            var isRight = handler.Method == "GET"
                ? answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/newsroom/sign-in", StringComparison.Ordinal)
                : answer.StatusCode == HttpStatusCode.Unauthorized;
            if (!isRight)
                wrong.Add($"{handler} answers {answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Contributor")]
    [InlineData("Reporter")]
    [InlineData("Editor")]
    [InlineData("Administrator")]
    public async Task Everybody_gets_what_the_table_gives_their_role(string roleName)
    {
        var role = Enum.Parse<Role>(roleName);
        await using var site = new SiteApp();
        var staff = await site.EmployAsync(role);
        var (wrong, allowed) = (new List<string>(), 0);
        foreach (var (handler, acts) in await ClosedAsync(site))
        {
            using var person = await site.SignInAsync(staff);
            using var answer = await AskAsync(person.Browser, handler);
            var may = acts.All(act => Permissions.Allows(person.Person, act));
            var did = answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && (int)answer.StatusCode < 500
                && answer.Headers.Location?.OriginalString.StartsWith("/newsroom/sign-in", StringComparison.Ordinal) != true;
            if (handler.Path.EndsWith("sign-out", StringComparison.Ordinal) && handler.Method == "POST")
                did = answer.StatusCode == HttpStatusCode.SeeOther;
            allowed += may ? 1 : 0;
            if (may != did)
                wrong.Add($"{handler} ({string.Join(", ", acts)}) answers {answer.StatusCode}");
        }

        Assert.Empty(wrong);
        Assert.InRange(allowed, 8, int.MaxValue);
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var posts = (await EndpointsAsync(site)).SelectMany(HandlersOf).Where(handler => handler.Method == "POST" && !handler.Path.Contains("refused", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(posts);
        foreach (var handler in posts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, handler.Path) { Content = new FormUrlEncodedContent([]) };
            using var answer = await administrator.Browser.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{handler} answers {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_verbs_are_refused(string verb)
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var answer = await editor.Browser.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "/newsroom"));
        Assert.Contains((int)answer.StatusCode, new[] { 400, 405 });
    }

    [Fact]
    public async Task A_made_up_handler_is_not_found()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await editor.ReadAsync("/newsroom?handler=Nope", HttpStatusCode.NotFound);
        await editor.ReadAsync("/newsroom/nothing/like/that", HttpStatusCode.NotFound);
    }

    private static async Task<IEnumerable<(Handler Handler, Act[] Acts)>> ClosedAsync(SiteApp site) => (await EndpointsAsync(site))
        .Where(endpoint => !Open.ContainsKey(Route(endpoint)))
        .SelectMany(endpoint => HandlersOf(endpoint).Select(handler => (handler, ActsOf(endpoint, handler))));

    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync(SiteApp site)
    {
        var found = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => NewsroomAddress.IsWithin("/" + Route(endpoint)))
            .DistinctBy(Route);
        var loaded = new List<RouteEndpoint>();
        foreach (var endpoint in found)
            loaded.Add(await LoadedAsync(site, endpoint));
        return loaded;
    }

    /// <summary>What a page's class says becomes part of its endpoint when the page is first asked for.</summary>
    private static async Task<RouteEndpoint> LoadedAsync(SiteApp site, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint;
        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return new RouteEndpoint(
            endpoint.RequestDelegate!,
            endpoint.RoutePattern,
            endpoint.Order,
            new([.. endpoint.Metadata, compiled, .. compiled.ModelTypeInfo!.GetCustomAttributes(inherit: true)]),
            endpoint.DisplayName);
    }

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');

    private static Act[] ActsOf(RouteEndpoint endpoint, Handler handler) =>
        [.. new[] { endpoint.Metadata.GetMetadata<PermitAttribute>(), handler.Code?.GetCustomAttribute<PermitAttribute>() }.OfType<PermitAttribute>().Select(permit => permit.Act)];

    /// <summary>A page's handlers by their methods; for an endpoint that is no page, its verbs.</summary>
    private static IEnumerable<Handler> HandlersOf(RouteEndpoint endpoint)
    {
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "999999"))));
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
            return page.HandlerMethods.Select(method => new Handler(
                method.HttpMethod.ToUpperInvariant(), method.Name is { Length: > 0 } name ? $"{path}?handler={name}" : path, method.MethodInfo));
        var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return verbs.Select(verb => new Handler(verb, path, null));
    }

    private static Task<HttpResponseMessage> AskAsync(NewsroomBrowser browser, Handler handler) => handler.Method == "POST"
        ? browser.PostAsync(handler.Path)
        : browser.SendAsync(new HttpRequestMessage(new HttpMethod(handler.Method), handler.Path));

    private sealed record Handler(string Method, string Path, MethodInfo? Code)
    {
        public override string ToString() => $"{Method} {Path}";
    }
}
