using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles;

namespace NewsSite.Pages;

/// <summary>
/// What an address without a page answers. Every 404 passes here, so this is also the one place where a superseded
/// address is sent on. Nothing of the address is repeated in the page.
/// </summary>
internal sealed class ErrorModel(RedirectReader redirects) : ReaderPageModel
{
    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int status, CancellationToken cancellationToken)
    {
        if (status == StatusCodes.Status404NotFound
            && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalPath: var path }
            && await redirects.FindAsync(path, cancellationToken) is { } present)
        {
            return RedirectPermanent(Addresses.Encode(present));
        }

        (Status, Heading, Explanation) = status switch
        {
            StatusCodes.Status410Gone => (status, "This article has been withdrawn",
                "It was published here and we have taken it back. It will not return to this address."),
            StatusCodes.Status404NotFound => (status, "There is no page at this address",
                "It may have been mistyped, or the page never existed. Addresses of articles that moved still work."),
            _ => (StatusCodes.Status404NotFound, "There is no page at this address",
                "It may have been mistyped, or the page never existed."),
        };
        Response.StatusCode = Status;
        Head = new PageHead(Heading, Explanation, "/") { Indexed = false };
        return Page();
    }
}
