using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class AuthorModel(ListingReader listings, IOptions<SiteOptions> options) : ReaderPageModel
{
    public required AuthorView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(
            before, ArticlePath.OfAuthor(slug), (cursor, token) => listings.AuthorAsync(slug, cursor, token), Fill, cancellationToken);
    }

    private void Fill(AuthorView view)
    {
        View = view;
        Response.NameSurrogateKeys($"author-{view.Slug}");
        Head = new PageHead(
            view.Name,
            view.Biography.Length > 0 ? view.Biography : $"Articles by {view.Name}.",
            view.Path)
        {
            NextPath = view.Listing.Next?.In(view.Path),
            FeedBase = view.Path,
        };
        Head = Head with { StructuredData = AuthorData.Of(view, Head, options.Value) };
    }
}
