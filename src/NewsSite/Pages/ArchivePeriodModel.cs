using Microsoft.AspNetCore.Mvc;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

/// <summary>What was published in a day or a month, newest first.</summary>
internal abstract class ArchivePeriodModel(SiteIdentity site) : ReaderPageModel
{
    public required ArchivePeriod View { get; set; }

    public bool IsFirstPage { get; private set; }

    /// <param name="name">The period, as a headline.</param>
    /// <param name="description">The same as a sentence, for search engines.</param>
    /// <param name="within">The longer periods that it belongs to, the longest first.</param>
    protected Task<IActionResult> ShowPeriodAsync(
        string? before,
        string name,
        string description,
        string path,
        (string Name, string Path)[] within,
        Func<Cursor, CancellationToken, Task<Answer<ArchivePeriod>>> read,
        CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        return ShowListAsync(before, path, read, view => Fill(view, name, description, path, within), cancellationToken);
    }

    private void Fill(ArchivePeriod view, string name, string description, string path, (string Name, string Path)[] within)
    {
        View = view;
        Head = new PageHead(name, description, path) { NextPath = view.Listing.Next?.In(path) };
        Head = Head with { StructuredData = ListData.Of(view.Listing, IsFirstPage, Head, site, [("Archive", "/archive"), .. within]) };
    }
}
