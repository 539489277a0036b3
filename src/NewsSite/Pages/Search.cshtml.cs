using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Search;
using NewsSite.Site;
using NewsSite.Site.Caching;

namespace NewsSite.Pages;

/// <summary>Every query is answered; search engines are asked to leave the answers out.</summary>
[ReaderPage("q", "sort", "page", "before")]
internal sealed class SearchModel(SearchReader search) : ReaderPageModel
{
    public required SearchView View { get; set; }

    public bool NewestFirst { get; private set; }

    public bool IsFirstPage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? sort, [FromQuery(Name = "page")] string? numbered, string? before, CancellationToken cancellationToken)
    {
        NewestFirst = sort == "date";
        var number = int.TryParse(numbered, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, SearchReader.PageLimit) : 1;
        long? key = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null;
        IsFirstPage = NewestFirst ? key is null : number == 1;
        View = await search.ReadAsync(new SearchRequest(q, NewestFirst, number, key), cancellationToken);

        Response.NameSurrogateKeys("search");
        SecurityHeaders.AllowOwnScript(Response);
        var text = View.Query.Text;
        Head = new PageHead(text.Length == 0 ? "Search" : $"Search: {text}", "Search everything that was published here.", "/search")
        {
            Indexed = false,
            FeedBase = View.Query.IsAsking ? "/search" : null,
            FeedQuery = "?q=" + Uri.EscapeDataString(text),
            Script = "js/search.js",
        };
        return Page();
    }

    /// <summary>The address of a page of results.</summary>
    public string PathOf(string query, string? more = null) =>
        "/search?q=" + Uri.EscapeDataString(query) + (NewestFirst ? "&sort=date" : "") + (more is null ? "" : "&" + more);
}
