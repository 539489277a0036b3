using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.StandingPages;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.StandingPages;

public sealed class StandingPagePictureTests
{
    [Fact]
    public async Task A_picture_of_the_library_is_shown_as_in_stories_and_follows_the_library()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var administrator = await site.SignInAsync(Role.Administrator);
        var id = await editor.AddAsync(SampleFiles.Png(400, 100));
        await site.DevelopAsync();
        await editor.SayAsync(await site.PictureAsync(id));
        await site.DevelopAsync();
        var picture = await site.PictureAsync(id);
        var text = $"Who we are.\n\n![](/media/{picture.Key}.png#400x100)";

        using var asked = await administrator.PostAsync("/newsroom/pages/about?handler=Preview", ("Version", "1"), ("Title", "About us"), ("Text", text));
        AssertShown(await administrator.Browser.PageOfAsync(asked, System.Net.HttpStatusCode.OK), picture.Hash, "Ada Lens");
        await administrator.PostAndFollowAsync("/newsroom/pages/about?handler=Save", ("Version", "1"), ("Title", "About us"), ("Text", text));
        AssertShown(await site.Browser().ReadAsync("/about"), picture.Hash, "Ada Lens");

        site.Clock.Advance(TimeSpan.FromHours(1));
        await editor.SayAsync(picture, credit: "Somebody else");
        using var replaced = await editor.SendAsync(SampleFiles.Png(600, 100), address: $"/newsroom/media/{id}/replace");
        await site.DevelopAsync();
        AssertShown(await site.Browser().ReadAsync("/about"), (await site.PictureAsync(id)).Hash, "Somebody else");

        // Nobody has written anything.
        var page = (await site.Of<StandingPageEditReader>().FindAsync("about", CancellationToken.None))!;
        Assert.Equal((2, site.Clock.GetUtcNow().UtcDateTime.AddHours(-1)), (page.Version, page.SavedUtc));
    }

    private static void AssertShown(IDocument page, string hash, string credit)
    {
        var figure = page.QuerySelector(".story-text > figure")!;
        Assert.Equal(["image/avif", "image/webp"], figure.QuerySelectorAll("picture > source").Select(source => source.GetAttribute("type")));
        var image = figure.QuerySelector("picture > img")!;
        Assert.Equal("A ferry", image.GetAttribute("alt"));
        Assert.StartsWith($"/media/{hash}-", image.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains(credit, figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }
}
