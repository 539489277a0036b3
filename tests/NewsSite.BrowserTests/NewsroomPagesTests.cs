using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>No page of the newsroom is forgotten by what is asked of all of them.</summary>
public sealed class NewsroomPagesTests
{
    [Fact]
    public async Task Every_page_of_the_newsroom_is_visited_or_excused_with_a_reason()
    {
        await using var site = new SiteApp();
        var routes = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo?.Template ?? "")
            .Where(route => route.StartsWith("newsroom", StringComparison.Ordinal))
            .Distinct().ToList();
        string[] visited = [.. NewsroomPages.Closed, .. NewsroomPages.Open];
        visited = [.. visited.Select(address => address.Split('?')[0])];
        var seen = routes.Where(route => Array.Exists(visited, path => IsAt(route, path))).ToList();

        Assert.NotEmpty(seen);
        Assert.Equal([], routes.Except(seen).Except(NewsroomPages.NoPages.Keys).Order());
        Assert.Equal([], NewsroomPages.NoPages.Keys.Except(routes.Except(seen)).Order());
    }

    /// <summary>A number may stand in the path by the name under which it is put in.</summary>
    private static bool IsAt(string route, string path)
    {
        var parts = route.Split('/').Select(part => part switch
        {
            ['{', ..] when part.EndsWith(":int}", StringComparison.Ordinal) => @"(\d+|\{[\w-]+\})",
            ['{', ..] => "[^/]+",
            _ => Regex.Escape(part),
        });
        return Regex.IsMatch(path, $"^/{string.Join('/', parts)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
