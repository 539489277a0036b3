using AngleSharp.Dom;
using NewsSite.Search;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Search;

/// <summary>Asks the search page as readers do.</summary>
internal static class SearchBrowser
{
    /// <summary>Headlines in the order in which they were found.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this SiteApp site, string query, string more = "") =>
        (await site.SearchAsync(query, more)).Texts(".found__headline");

    public static Task<IDocument> SearchAsync(this SiteApp site, string query, string more = "") =>
        site.Browser().ReadAsync($"/search?q={Uri.EscapeDataString(query)}{more}");

    /// <summary>What otherwise happens in the background.</summary>
    public static async Task IndexAsync(this SiteApp site)
    {
        await site.Of<FillIndex>().RunAsync(CancellationToken.None);
        await site.Of<GatherWords>().RunAsync(CancellationToken.None);
    }
}
