using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.FrontPage;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

internal sealed class IndexModel(
    FrontReader fronts, FurnitureReader furniture, IOptions<SiteOptions> options) : ReaderPageModel
{
    public FrontView Front { get; private set; } = FrontView.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Front = await fronts.ReadAsync(FrontKey.FrontPage, cancellationToken);
        Response.NameSurrogateKeys("front");
        Head = new PageHead("", options.Value.Description, "/")
        {
            Picture = Front.Picture,
            FeedBase = "",
            StructuredData = FrontData.Of(options.Value, await furniture.ReadAsync(cancellationToken)),
        };
        return Page();
    }
}
