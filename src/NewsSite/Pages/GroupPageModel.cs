using Microsoft.AspNetCore.Mvc;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

/// <summary>The page of a section, topic, author or story: its name and its articles, newest first.</summary>
internal abstract class GroupPageModel<TView>(SiteIdentity site) : ReaderPageModel
    where TView : GroupView
{
    public required TView View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(before, PathOf(slug), (cursor, token) => ReadAsync(slug, cursor, token), Fill, cancellationToken);
    }

    protected abstract string PathOf(string slug);

    protected abstract Task<Answer<TView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken);

    /// <summary>The page's description where nobody has written one.</summary>
    protected abstract string Describe(TView view);

    protected virtual IReadOnlyList<string> StructuredData(TView view, SiteIdentity site) =>
        ListData.Of(view.Listing, IsFirstPage, Head, site);

    private void Fill(TView view)
    {
        View = view;
        Response.NameSurrogateKeys($"{view.Kind}-{view.Slug}");
        SectionSlug = view is SectionView ? view.Slug : null;
        Head = new PageHead(view.Name, view.Description.Length > 0 ? view.Description : Describe(view), view.Path)
        {
            NextPath = view.Listing.Next?.In(view.Path),
            FeedBase = view.Path,
            Picture = view.Picture,
        };
        Head = Head with { StructuredData = StructuredData(view, site) };
    }
}
