using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>Whoever has to decide between two things reads what they are.</summary>
public sealed class ClashPageTests
{
    [Fact]
    public async Task What_clashes_is_named_and_the_decision_holds()
    {
        await using var site = new SiteApp();
        using var ben = await site.SignInAsync(Role.Editor);
        var (ferry, quay) = (await ben.AddAsync(SampleFiles.Png(40, 30), "ferry.png"), await ben.AddAsync(SampleFiles.Png(30, 40), "quay.png"));
        await new SampleArticle { Story = "The storm", Topics = ["Harbours"], Authors = ["Ada Byline"] }.PublishAsync(site);
        await new SampleArticle { Story = "The calm", Headline = "Calm" }.PublishAsync(site);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Bylines = [new("Guest", null)] });
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with
        {
            SectionId = 2, StoryId = 1, LeadPictureId = ferry, Bylines = [new("Ada Byline", 1, BylineRole.Pictures)],
        });

        (string, string)[] form =
        [
            ("Version", "1"), ("Headline", DeskStaff.Complete.Headline), ("Standfirst", DeskStaff.Complete.Standfirst), ("Body", DeskStaff.Complete.Markdown),
            ("AiUse", "None"), ("Sources", "Harbour office"), ("SectionId", "3"), ("Story", "The calm"), ("LeadPicture", $"{quay}"), ("Bylines", "Bo Guest"),
        ];
        using var refused = await ben.PostAsync($"/newsroom/articles/{id}", form);
        var page = await ben.Browser.PageOfAsync(refused, HttpStatusCode.Conflict);
        var clashes = page.QuerySelectorAll(".clash").Select(clash => string.Join(" / ", clash.QuerySelectorAll("pre").Select(text => text.TextContent))).ToList();
        Assert.Contains("The storm / The calm / ", clashes);
        Assert.Contains("ferry / quay / ", clashes);
        Assert.Contains("Ada Byline (pictures) / Bo Guest / Guest", clashes);
        Assert.DoesNotContain(clashes, clash => clash.Any(char.IsAsciiDigit));

        var decisions = page.QuerySelectorAll(".clash input[type=radio]").Select(choice => choice.GetAttribute("name")!).Distinct().Select(name => (name, nameof(ClashChoice.Mine)));
        await ben.PostAndFollowAsync($"/newsroom/articles/{id}", [.. form, .. decisions]);
        var saved = (await site.OpenAsync(DeskStaff.Editor, id)).Copy;
        Assert.Equal((3, 2, quay, "Bo Guest"), (saved.SectionId, saved.StoryId, saved.LeadPictureId, Assert.Single(saved.Bylines).Name));
    }
}
