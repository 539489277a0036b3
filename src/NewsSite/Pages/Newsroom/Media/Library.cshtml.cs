using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>The library of pictures: what is there, and what each lacks.</summary>
[Permit(Act.UseMedia)]
internal sealed class LibraryModel(LibraryReader reader, SiteClock clock) : NewsroomPageModel
{
    public override string Title => "Pictures";

    [BindProperty(SupportsGet = true, Name = "")]
    public LibraryQuery Query { get; set; } = new();

    public LibraryPage Library { get; private set; } = LibraryPage.Empty;

    public string? NextAddress => !Library.HasMore ? null : "/newsroom/media" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = Query.Text,
            ["lack"] = Query.Lack?.ToString(),
            ["after"] = Library.Pictures[^1].Id.ToString(CultureInfo.InvariantCulture),
        });

    public string LacksOf(PictureLine picture) => PictureWording.LacksOf(picture, clock.UtcNow);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Library = await reader.ListAsync(Query, cancellationToken);
        return Page();
    }
}
