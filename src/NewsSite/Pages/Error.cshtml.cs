using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace NewsSite.Pages;

/// <summary>What an address without a page answers. Nothing of the address is repeated: the page is one for all.</summary>
internal sealed class ErrorModel : ReaderPageModel
{
    public int Status { get; private set; }

    public string Explanation { get; private set; } = "";

    public IActionResult OnGet(int status)
    {
        if (status is not (StatusCodes.Status404NotFound or StatusCodes.Status410Gone))
            return StatusCode(HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : status);

        var isGone = status == StatusCodes.Status410Gone;
        Status = status;
        Explanation = isGone
            ? "It was published here and we have taken it back. It will not return to this address."
            : "It may have been mistyped, or the page never existed. Addresses of articles that moved still work.";
        Head = new PageHead(
            isGone ? "This article has been withdrawn" : "There is no page at this address", Explanation, "/")
        {
            Indexed = false,
        };
        Response.StatusCode = Status;
        return Page();
    }
}
