using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles;
using NewsSite.Listings;

namespace NewsSite.Pages;

internal sealed class SectionModel(ListingReader listings) : ReaderPageModel
{
    public required SectionView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(
            before, ArticlePath.OfSection(slug), cursor => listings.SectionAsync(slug, cursor, cancellationToken), Fill);
    }

    private void Fill(SectionView view)
    {
        View = view;
        SectionSlug = view.Slug;
        Head = new PageHead(
            view.Name,
            view.Description.Length > 0 ? view.Description : $"The latest from {view.Name}.",
            view.Path)
        {
            NextPath = Addresses.Older(view.Path, view.Listing.Next),
            FeedBase = view.Path,
        };
    }
}
