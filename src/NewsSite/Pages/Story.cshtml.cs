using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles;
using NewsSite.Listings;

namespace NewsSite.Pages;

internal sealed class StoryModel(ListingReader listings) : ReaderPageModel
{
    public required StoryView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(
            before, ArticlePath.OfStory(slug), cursor => listings.StoryAsync(slug, cursor, cancellationToken), Fill);
    }

    private void Fill(StoryView view)
    {
        View = view;
        Head = new PageHead(
            view.Title,
            view.Summary.Length > 0 ? view.Summary : $"How it developed: {view.Title}.",
            view.Path)
        {
            NextPath = Addresses.Older(view.Path, view.Listing.Next),
            FeedBase = view.Path,
        };
    }
}
