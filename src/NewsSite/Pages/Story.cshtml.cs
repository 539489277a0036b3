using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class StoryModel(ListingReader listings, IOptions<SiteOptions> options) : ReaderPageModel
{
    public required StoryView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(
            before, ArticlePath.OfStory(slug), (cursor, token) => listings.StoryAsync(slug, cursor, token), Fill, cancellationToken);
    }

    private void Fill(StoryView view)
    {
        View = view;
        Response.NameSurrogateKeys($"story-{view.Slug}");
        Head = new PageHead(
            view.Title,
            view.Summary.Length > 0 ? view.Summary : $"How it developed: {view.Title}.",
            view.Path)
        {
            NextPath = view.Listing.Next?.In(view.Path),
            FeedBase = view.Path,
        };
        Head = Head with { StructuredData = ListData.Of(view.Listing, IsFirstPage, Head, options.Value) };
    }
}
