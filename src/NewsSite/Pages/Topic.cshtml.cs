using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class TopicModel(ListingReader listings, IOptions<SiteOptions> options) : ReaderPageModel
{
    public required TopicView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(
            before, ArticlePath.OfTopic(slug), (cursor, token) => listings.TopicAsync(slug, cursor, token), Fill, cancellationToken);
    }

    private void Fill(TopicView view)
    {
        View = view;
        Response.NameSurrogateKeys($"topic-{view.Slug}");
        Head = new PageHead(
            view.Name,
            view.Description.Length > 0 ? view.Description : $"All articles about {view.Name}.",
            view.Path)
        {
            NextPath = view.Listing.Next?.In(view.Path),
            FeedBase = view.Path,
        };
        Head = Head with { StructuredData = ListData.Of(view.Listing, IsFirstPage, Head, options.Value) };
    }
}
