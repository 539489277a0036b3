using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Caching;

namespace NewsSite.Pages;

/// <summary>Every page that readers see: the same for everyone, and typed for the layout.</summary>
[ReaderPage]
internal abstract class ReaderPageModel : PageModel, IReaderLayout
{
    /// <summary>Set by the handler before it returns a page.</summary>
    public PageHead Head { get; protected set; } = new("", "", "/");

    /// <summary>The section to underline in the bar, if the page belongs to one.</summary>
    public string? SectionSlug { get; protected set; }

    /// <summary>BCP 47 tag of the page's main text where it is not the site's language.</summary>
    public string? Language { get; protected set; }

    /// <summary>The one place where a reader class's answer becomes HTTP.</summary>
    protected IActionResult Show<T>(Answer<T> answer, Action<T> fill)
    {
        if (answer is not Answer<T>.Ok found)
            return StatusCode(answer == Answer<T>.Gone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);

        fill(found.Value);
        return Page();
    }

    /// <summary>
    /// Reads the list's cursor from the query, shows that page of the list, and sends a made-up cursor to the list's
    /// beginning.
    /// </summary>
    protected async Task<IActionResult> ShowListAsync<T>(
        string? before,
        string path,
        Func<Cursor, CancellationToken, Task<Answer<T>>> read,
        Action<T> fill,
        CancellationToken cancellationToken)
    {
        var cursor = Cursor.Newest;
        if (before is not null && !Cursor.TryParse(before, out cursor))
            return RedirectPermanent(PublicAddress.Encode(path));

        return Show(await read(cursor, cancellationToken), fill);
    }
}
