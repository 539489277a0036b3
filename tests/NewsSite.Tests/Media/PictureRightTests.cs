using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>Pictures whose right has ended, where they are chosen and where readers see them still.</summary>
public sealed class PictureRightTests
{
    [Fact]
    public async Task Where_pictures_are_chosen_an_ended_right_is_said_and_nothing_new_gets_the_picture()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = $"{await site.AddPictureAsync()}";
        await new SampleArticle { Topics = ["Ferries", "Storms"], Authors = ["Ada Byline"] }.PublishAsync(site);
        await editor.PostAndFollowAsync("/newsroom/topics/1?handler=Save", ("Version", "1"), ("Name", "Ferries"), ("Picture", picture));
        Assert.Contains("\"rightHasEnded\":false", await FoundAsync(), StringComparison.Ordinal);

        await site.EndRightAsync(int.Parse(picture, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
        Assert.Contains("\"rightHasEnded\":true", await FoundAsync(), StringComparison.Ordinal);
        foreach (var (address, name) in new[] { ("/newsroom/topics/2", "Storms"), ("/newsroom/authors/1", "Ada Byline") })
        {
            using var refused = await editor.PostAsync($"{address}?handler=Save", ("Version", "1"), ("Name", name), ("Picture", picture));
            var page = await editor.Browser.PageOfAsync(refused, HttpStatusCode.UnprocessableEntity);
            Assert.Contains("The right to show this picture has ended: choose another.", page.Body!.TextContent, StringComparison.Ordinal);
        }

        // What has it already can be given other words.
        await editor.PostAndFollowAsync("/newsroom/topics/1?handler=Save", ("Version", "2"), ("Name", "Ferries"), ("About", "Boats."), ("Picture", picture));

        async Task<string> FoundAsync()
        {
            using var found = await editor.GetAsync("/newsroom/media/find?q=ferry");
            return await found.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task The_status_page_counts_what_readers_see_without_a_right_and_leads_to_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        await site.EndRightAsync(picture, TimeSpan.Zero);
        await new SampleArticle { LeadPictureId = picture }.DraftAsync(site);
        Assert.Empty((await editor.ReadAsync("/newsroom/status")).QuerySelectorAll("a[href^='/newsroom/media?']"));
        Assert.Empty((await editor.ReadAsync("/newsroom/media?lack=RightsEnded")).QuerySelectorAll(".library__picture"));

        await new SampleArticle { LeadPictureId = picture }.PublishAsync(site);
        var notice = (await editor.ReadAsync("/newsroom/status")).QuerySelector("a[href='/newsroom/media?lack=RightsEnded']")!;
        Assert.Equal("1 picture", notice.TextContent);
        var library = await editor.ReadAsync(notice.GetAttribute("href")!);
        Assert.Contains("rights have ended", Assert.Single(library.QuerySelectorAll(".library__picture")).TextContent, StringComparison.Ordinal);
    }
}
