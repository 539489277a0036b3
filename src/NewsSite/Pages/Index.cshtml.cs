using Microsoft.AspNetCore.Mvc;
using NewsSite.FrontPage;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

internal sealed class IndexModel(
    FrontReader fronts, FurnitureReader furniture, IdentityReader identity) : ReaderPageModel
{
    public FrontView Front { get; private set; } = FrontView.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Front = await fronts.ReadAsync(FrontKey.FrontPage, cancellationToken);
        Response.NameSurrogateKeys("front");
        Head = new PageHead("", identity.Current.Description, "/")
        {
            Picture = Front.Picture,
            FeedBase = "",
            StructuredData = FrontData.Of(identity.Current, await furniture.ReadAsync(cancellationToken)),
        };
        return Page();
    }
}
