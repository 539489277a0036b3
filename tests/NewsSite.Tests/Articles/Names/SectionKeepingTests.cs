using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Names;

/// <summary>What is special about keeping sections, and what every kind of name refuses.</summary>
public sealed class SectionKeepingTests
{
    [Fact]
    public async Task A_new_section_stands_in_the_bar_where_it_is_moved_to()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        Assert.Equal("/newsroom/sections/9", await administrator.PostAndFollowAsync("/newsroom/sections", ("Name", "Weather & Sea")));
        for (var time = 0; time < 9; time++)
            await administrator.PostAndFollowAsync("/newsroom/sections?handler=Move", ("id", "9"), ("forward", "false"));

        var front = await site.Browser().ReadAsync("/");
        Assert.Equal(["Weather & Sea", "World", "Politics"], front.Texts(".section-bar li").Take(3));
        var list = await administrator.ReadAsync("/newsroom/sections");
        Assert.Equal("Weather & Sea", list.Texts(".ordered li p a")[0]);
        Assert.True(list.QuerySelector("[aria-label='Move Weather & Sea up']")!.HasAttribute("disabled"));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync("/weather-and-sea/feed.xml")).StatusCode);
        await new SampleArticle { Section = "weather-and-sea" }.PublishAsync(site);
    }

    [Theory]
    [InlineData("Search", "", "is an address of the site itself")]
    [InlineData("About", "", "is an address of the site itself")]
    [InlineData("2026", "", "is an address of the site itself")]
    [InlineData("Sports", "Sport", "“Sport” has the address /sport.")]
    [InlineData("", "x", "Give the section a name.")]
    [InlineData("!!!", "", "Choose words for the address")]
    [InlineData("A name that is far too long to stand in a bar", "x", "Write at most 40 characters")]
    public async Task A_section_that_cannot_be_is_refused_with_a_sentence(string name, string slug, string sentence)
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var answer = await administrator.PostAsync("/newsroom/sections", ("Name", name), ("Slug", slug));
        var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.Texts(".notice--problem")[0], StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector("#field-name")!.GetAttribute("value") ?? "");
        Assert.Equal(8, page.QuerySelectorAll(".ordered li").Length);
    }

    [Fact]
    public async Task A_section_with_articles_goes_only_with_somewhere_for_them_to_go()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await site.EmployAsync(Role.Reporter, "world", "politics");
        var article = await new SampleArticle { Section = "world" }.PublishAsync(site);
        var reader = site.Browser();

        using var refused = await administrator.PostAsync("/newsroom/sections/1?handler=Remove", ("version", "1"));
        Assert.Contains("1 article still uses this section.", (await administrator.Browser.PageOfAsync(refused, HttpStatusCode.UnprocessableEntity)).Texts(".notice--problem")[0], StringComparison.Ordinal);

        await administrator.PostAndFollowAsync("/newsroom/sections/1?handler=Merge", ("version", "1"), ("intoId", "2"));
        using var moved = await reader.GetAsync("/world/feed.atom");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/politics/feed.atom"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Equal("/politics", (await reader.ReadAsync(article.Path)).QuerySelector(".kicker a")!.GetAttribute("href"));
        Assert.Equal(7, (await reader.ReadAsync("/")).QuerySelectorAll(".section-bar li").Length);
        await using var db = await site.DatabaseAsync();
        Assert.Equal([2], await db.Set<StaffSection>().Select(s => s.SectionId).ToListAsync());

        // Empty ones may go, but for the last.
        for (var id = 3; id <= 8; id++)
            await administrator.PostAndFollowAsync($"/newsroom/sections/{id}?handler=Remove", ("version", "1"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/sport")).StatusCode);
        await administrator.PostAndFollowAsync("/newsroom/sections", ("Name", "Sport"));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/sport")).StatusCode);
    }

    [Fact]
    public async Task The_importer_follows_a_section_to_its_new_address()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await administrator.PostAndFollowAsync("/newsroom/sections/7?handler=Save", ("Name", "Games"), ("Version", "1"));
        await administrator.PostAndFollowAsync("/newsroom/sections/1?handler=Save", ("Name", "Abroad"), ("Version", "1"));
        using var folder = new TemporaryFolder();
        folder.File("one.txt", "---\nsection: sport\n---\nRowers win\nThey did.\nIt was close.");
        folder.File("two.txt", "Nothing points anywhere\nNowhere.\nWords.");
        await site.Of<NewsSite.Import.ImportFiles>().RunAsync([folder.Path], progress: null, CancellationToken.None);
        await using var db = await site.DatabaseAsync();
        Assert.Equal(["Abroad", "Games"], await db.Articles.OrderBy(a => a.Section!.Name).Select(a => a.Section!.Name).ToListAsync());
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("authors")]
    [InlineData("stories")]
    [InlineData("sections")]
    public async Task Who_saves_second_sees_both_and_loses_nothing(string kind)
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await new SampleArticle { Topics = ["One"], Authors = ["One"], Story = "One" }.PublishAsync(site);
        var home = $"/newsroom/{kind}/1";
        var version = (await administrator.ReadAsync(home)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await administrator.PostAndFollowAsync(home + "?handler=Save", ("Name", "Theirs"), ("Version", version));

        using var answer = await administrator.PostAsync(home + "?handler=Save", ("Name", "Mine"), ("Version", version));
        var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.Conflict);
        Assert.Equal(["Theirs", "Mine"], page.QuerySelector(".clash")!.Texts("pre"));
        Assert.Equal("Mine", page.QuerySelector("#field-name")!.GetAttribute("value"));
        using var merge = await administrator.PostAsync(home + "?handler=Remove", ("version", version));
        Assert.Equal(HttpStatusCode.Conflict, merge.StatusCode);

        await administrator.PostAndFollowAsync(home + "?handler=Save", ("Name", "Mine"), ("Version", page.QuerySelector("input[name=Version]")!.GetAttribute("value")!));
        Assert.Equal(["Mine"], (await administrator.ReadAsync(home)).Texts("h1"));
    }

    [Fact]
    public async Task Topics_are_found_by_a_part_of_their_name_and_turned_page_by_page()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await site.WriteAsync((db, _) =>
        {
            db.AddRange(Enumerable.Range(1, 120).Select(number => new NewsSite.Articles.Topic($"topic-{number:000}", $"Topic {number:000} 100%")));
            return Task.CompletedTask;
        });
        var (seen, next) = (0, "/newsroom/topics");
        while (next is not null)
        {
            var page = await editor.ReadAsync(next);
            seen += page.QuerySelectorAll("tbody tr").Length;
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, seen);
        Assert.Equal(["Topic 117 100%"], (await editor.ReadAsync("/newsroom/topics?q=117")).Texts("tbody th"));
        Assert.Equal(["Topic 117 100%"], (await editor.ReadAsync("/newsroom/topics?q=tOPIC+117+100%25")).Texts("tbody th"));
        Assert.Empty((await editor.ReadAsync("/newsroom/topics?q=%25_")).Texts("tbody th"));
        Assert.Single((await editor.ReadAsync("/newsroom/topics/1?into=Nothing", HttpStatusCode.UnprocessableEntity)).Texts(".notice--problem"));
        Assert.Empty((await editor.ReadAsync("/newsroom/topics/1?into=/topics/topic-001", HttpStatusCode.UnprocessableEntity)).Texts("#question"));
    }
}
