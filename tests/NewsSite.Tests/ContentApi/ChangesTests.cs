using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Articles.Workflow;
using NewsSite.Tests.Announcements;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.ContentApi;

/// <summary>Whoever keeps a copy of the paper learns of everything that changes in it, by one cursor.</summary>
public sealed class ChangesTests
{
    [Fact]
    public async Task What_changed_since_a_place_is_told_once_and_nothing_is_left_out()
    {
        await using var site = new SiteApp();
        using var reader = site.Browser();
        var (alder, birch) = (await StartAsync("Alder"), await StartAsync("Birch"));
        await StartAsync("Never read");
        await site.PublishAsync(alder);
        await site.PublishAsync(birch);

        var (place, said) = await SinceAsync("/api/changes?limit=1");
        Assert.Equal(["Alder"], said);
        (place, said) = await SinceAsync(place);
        Assert.Equal(["Birch"], said);
        var stable = place;
        Assert.Empty((await SinceAsync(place)).Said);

        await site.SaveAsync(DeskStaff.Editor, alder, copy => copy with { Headline = "Alder, mended" });
        Assert.Empty((await SinceAsync(place)).Said);
        await site.PublishChangesAsync(alder, tellReaders: false);
        (place, said) = await SinceAsync(place);
        Assert.Equal(["Alder, mended"], said);

        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, birch, notice: null, CancellationToken.None)).Value();
        (place, said) = await SinceAsync(place);
        Assert.Equal([$"canceled {birch}"], said);
        var gone = await reader.ReadItemAsync($"/api/articles/{birch}", HttpStatusCode.Gone);
        Assert.Equal("canceled", gone.Text("pubStatus"));
        Assert.DoesNotContain("Birch", gone.GetRawText(), StringComparison.Ordinal);

        (_, said) = await SinceAsync(stable.Replace("limit=1", "limit=50", StringComparison.Ordinal));
        Assert.Equal(["Alder, mended", $"canceled {birch}"], said);
        await reader.ReadJsonAsync("/api/articles/3", HttpStatusCode.NotFound);

        Task<int> StartAsync(string headline) => site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = headline });

        async Task<(string Place, IReadOnlyList<string> Said)> SinceAsync(string address)
        {
            var (items, answer) = await reader.ReadItemsAsync(address);
            return (
                new Uri(answer.Text("next")!).PathAndQuery,
                [.. items.Select(item => item.Text("pubStatus") == "usable" ? item.Headline() : $"canceled {item.GetProperty("altIds")[0].Text("value")}")]);
        }
    }

    [Fact]
    public async Task What_others_change_of_an_article_is_a_change()
    {
        await using var site = new SiteApp();
        using var reader = site.Browser();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await editor.AddAsync(SampleFiles.Png(400, 100));
        var lead = new SampleArticle { Headline = "Lead", LeadPictureId = picture };
        await lead.PublishAsync(site);
        await new SampleArticle { Headline = "Named", Topics = ["Byelorussia"], Authors = ["Ada Maiden"], Story = "Storm" }.PublishAsync(site);
        await new SampleArticle { Headline = "Draft", Topics = ["Byelorussia"] }.DraftAsync(site);
        await new SampleArticle { Headline = "Withdrawn", Topics = ["Byelorussia"] }.WithdrawAsync(site);
        await new SampleArticle { Headline = "Other", Section = "sport", Topics = ["Minsk"] }.PublishAsync(site);
        await site.DevelopAsync();
        var place = "/api/changes";
        Assert.Equal(4, (await SinceAsync()).Count);

        await SaveAsync<Topic>(new PageForm { Name = "Belarus", Version = 1 }, "byelorussia");
        Assert.Equal(["Named"], await SinceAsync());
        await SaveAsync<Topic>(new PageForm { Name = "Belarus", About = "A country.", Version = 2 }, "belarus");
        Assert.Empty(await SinceAsync());
        await SaveAsync<Topic>(new PageForm { Name = "Belarus", Slug = "by", Version = 3 }, "belarus");
        Assert.Equal(["Named"], await SinceAsync());
        await SaveAsync<Author>(new PageForm { Name = "Ada Married", Version = 1, RenamesBylines = true }, "ada-maiden");
        Assert.Equal(["Named"], await SinceAsync());
        await SaveAsync<Section>(new PageForm { Name = "Games", Version = 1 }, "sport");
        Assert.Equal(["Other"], await SinceAsync());

        int by, minsk;
        await using (var db = await site.DatabaseAsync())
            (by, minsk) = (await db.Topics.Where(t => t.Slug == "by").Select(t => t.Id).SingleAsync(), await db.Topics.Where(t => t.Slug == "minsk").Select(t => t.Id).SingleAsync());
        (await site.Of<RemovePage<Topic>>().RunAsync(DeskStaff.Editor, minsk, 1, by, CancellationToken.None)).Value();
        Assert.Equal(["Other"], await SinceAsync());

        await editor.SayAsync(await site.PictureAsync(picture), alt: "A ferry at night");
        await site.DevelopAsync();
        Assert.Equal(["Lead"], await SinceAsync());
        Assert.Empty(await SinceAsync());

        async Task SaveAsync<T>(PageForm form, string slug)
            where T : class, INamedPage
        {
            await using var db = await site.DatabaseAsync();
            var id = await db.Set<T>().Where(page => page.Slug == slug).Select(page => page.Id).SingleAsync();
            (await site.Of<SavePage<T>>().RunAsync(Telling.Administrator, id, form, CancellationToken.None)).Value();
        }

        async Task<List<string>> SinceAsync()
        {
            var (items, answer) = await reader.ReadItemsAsync(place);
            place = new Uri(answer.Text("next")!).PathAndQuery;
            return [.. items.Select(item => item.Text("pubStatus") == "usable" ? item.Headline() : "canceled")];
        }
    }
}
