using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Names;

/// <summary>Sections, topics, authors and stories: named, moved, merged and removed through the newsroom's pages.</summary>
public sealed class NameTests
{
    private static readonly string[] Feeds = ["/feed.xml", "/feed.atom", "/feed.json"];

    [Theory]
    [InlineData("topics", "/topics/the-storm")]
    [InlineData("authors", "/authors/the-storm")]
    [InlineData("stories", "/stories/the-storm")]
    [InlineData("sections", "/world")]
    public async Task A_former_address_and_its_feeds_lead_on_in_one_hop(string kind, string former)
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await StormAsync(site);
        var reader = site.Browser();
        var folder = former[..(former.LastIndexOf('/') + 1)];

        await SaveAsync(administrator, kind, 1, ("Name", "Great Storm"), ("Slug", ""), ("About", "What it did."));
        await SaveAsync(administrator, kind, 1, ("Name", "Great Storm"), ("Slug", "Storm of the year"));

        foreach (var path in Feeds.Prepend(""))
        {
            await AssertMovedAsync(reader, former + path, $"{folder}storm-of-the-year{path}");
            await AssertMovedAsync(reader, $"{folder}great-storm{path}", $"{folder}storm-of-the-year{path}");
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{folder}storm-of-the-year{path}")).StatusCode);
        }

        var page = await administrator.ReadAsync($"/newsroom/{kind}/1");
        Assert.Equal([$"{folder}great-storm", former], page.Texts("#former + ul li"));

        // Back to where it was: the redirect from there is gone, and the other one turns round.
        await SaveAsync(administrator, kind, 1, ("Name", "Great Storm"), ("Slug", former.Split('/')[^1]));
        Assert.Equal(["Great Storm"], (await reader.ReadAsync(former)).Texts("main h1"));
        await AssertMovedAsync(reader, $"{folder}storm-of-the-year", former);
    }

    [Fact]
    public async Task Two_topics_become_one_without_doubles_and_the_old_address_leads_there()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Headline = "Both", Topics = ["Storms", "Storm"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Old", Topics = ["Storm"] }.PublishAsync(site);
        await new SampleArticle { Headline = "New", Topics = ["Storms"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Draft", Topics = ["Storm"] }.DraftAsync(site);
        var reader = site.Browser();

        var question = await editor.ReadAsync("/newsroom/topics/2?into=storms");
        Assert.Equal(["Make “Storm” part of “Storms”?"], question.Texts("#question"));
        Assert.Contains("3 articles will stand under “Storms”, which has 2 now.", question.Texts(".consequences li")[0], StringComparison.Ordinal);
        Assert.Equal("/newsroom/topics/1", await editor.PostAndFollowAsync("/newsroom/topics/2?handler=Merge", Fields(question.QuerySelector(".question form")!)));

        foreach (var path in Feeds.Prepend(""))
            await AssertMovedAsync(reader, "/topics/storm" + path, "/topics/storms" + path);
        Assert.Equal(new HashSet<string> { "Both", "Old", "New" }, (await reader.ReadAsync("/topics/storms")).Texts("main .card__headline").ToHashSet());
        await using var db = await site.DatabaseAsync();
        Assert.Equal(4, await db.ArticleTopics.CountAsync(t => t.TopicId == 1));
        Assert.Equal(1, await db.ArticleTopics.CountAsync(t => t.ListedUtc == null));
        Assert.False(await db.Topics.AnyAsync(t => t.Slug == "storm"));
        Assert.Contains("Storm (/topics/storm, 3 articles) into Storms (/topics/storms)", (await db.AuditEntries.SingleAsync(e => e.Action == "topic.merged")).Detail, StringComparison.Ordinal);

        // The draft appears under the survivor when it is published.
        await site.ChangeAsync(4, article => article.Publish(site.Clock.GetUtcNow().UtcDateTime, new DateOnly(2026, 11, 22), site.Clock.GetUtcNow().UtcDateTime));
        Assert.Contains("Draft", (await reader.ReadAsync("/topics/storms")).Texts("main .card__headline"));

        // A file that still says the old name means the survivor, and its number is given to nobody.
        await new SampleArticle { Headline = "Later", Topics = ["Storm", "Fog"] }.PublishAsync(site);
        Assert.Equal(["Fog", "Storms"], await db.Topics.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync());
        Assert.Equal(3, await db.Topics.Where(t => t.Name == "Fog").Select(t => t.Id).SingleAsync());
    }

    [Fact]
    public async Task A_staged_text_that_names_what_was_merged_is_published_under_the_survivor()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await site.WriteAsync((db, _) =>
        {
            db.AddRange(new Topic("old", "Old"), new Topic("new", "New"), new Author("a-old", "A. Old"), new Author("a-new", "A. New"), new Story("s-old", "S old"), new Story("s-new", "S new"));
            return Task.CompletedTask;
        });
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var path = (await site.PublishAsync(id)).Path!;
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { TopicIds = [1], Bylines = [new("A. Old", 1)], StoryId = 1, SectionId = 2 });
        foreach (var kind in new[] { "topics", "authors", "stories" })
            await MergeAsync(administrator, kind, 1, 2);
        await MergeAsync(administrator, "sections", 2, 3);

        await site.PublishChangesAsync(id);
        var page = await site.Browser().ReadAsync(path);
        Assert.NotNull(page.QuerySelector("main a[href='/topics/new']"));
        Assert.NotNull(page.QuerySelector("main a[href='/authors/a-new']"));
        Assert.Equal(["S new"], (await site.Browser().ReadAsync("/stories/s-new")).Texts("main h1"));
        Assert.NotNull(page.QuerySelector("main a[href='/business']"));
        Assert.Contains("A. Old", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_topic_is_found_by_its_new_name_and_its_old_one()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Topics = ["Turkey"] }.PublishAsync(site);
        await SaveAsync(editor, "topics", 1, ("Name", "Türkiye"), ("Slug", "turkey"));
        var copies = site.Of<PlainCopies>();
        foreach (var name in new[] { "Türkiye", "turkey", "Turkey" })
            Assert.Equal([1], (await copies.ReadAsync(new PlainCopy { Topics = name }, CancellationToken.None)).TopicIds);
        await new SampleArticle { Headline = "Another", Topics = ["Türkiye"] }.PublishAsync(site);
        await using var db = await site.DatabaseAsync();
        Assert.Equal(1, await db.Topics.CountAsync());
    }

    [Fact]
    public async Task Bylines_keep_what_was_printed_unless_they_are_asked_to_follow()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var article = await new SampleArticle { Authors = ["Ada Byline"] }.PublishAsync(site);
        var reader = site.Browser();
        await SaveAsync(editor, "authors", 1, ("Name", "Ada Marsh"), ("Slug", ""), ("JobTitle", "Editor"), ("About", "Writes."));
        Assert.Equal("Ada Byline", (await reader.ReadAsync(article.Path)).QuerySelector("main a[href='/authors/ada-marsh']")!.TextContent);
        await SaveAsync(editor, "authors", 1, ("Name", "Ada Byline"), ("Slug", "ada-marsh"));
        await SaveAsync(editor, "authors", 1, ("Name", "Ada Marsh"), ("Slug", "ada-marsh"), ("RenamesBylines", "true"), ("StaffId", $"{editor.Person.StaffId}"));
        Assert.Equal("Ada Marsh", (await reader.ReadAsync(article.Path)).QuerySelector("main a[href='/authors/ada-marsh']")!.TextContent);

        var begun = await site.StartAsync(editor.Person, new ArticleCopy { Headline = "Mine" });
        Assert.Equal([new BylineContent("Ada Marsh", 1)], (await site.OpenAsync(editor.Person, begun)).Copy.Bylines);
    }

    [Fact]
    public async Task An_unpublished_name_is_not_told_by_a_former_address()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Topics = ["Zebra"] }.DraftAsync(site);
        await SaveAsync(editor, "topics", 1, ("Name", "Zebra secret"), ("Slug", ""));
        using var answer = await site.Browser().GetAsync("/topics/zebra");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Task<SampleAddress> StormAsync(SiteApp site) =>
        new SampleArticle { Topics = ["The storm"], Authors = ["The storm"], Story = "The storm" }.PublishAsync(site);

    private static async Task SaveAsync(SignedIn person, string kind, int id, params (string Name, string Value)[] fields)
    {
        var page = await person.ReadAsync($"/newsroom/{kind}/{id}");
        var version = page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        Assert.Equal($"/newsroom/{kind}/{id}", await person.PostAndFollowAsync($"/newsroom/{kind}/{id}?handler=Save", [.. fields, ("Version", version)]));
    }

    private static async Task MergeAsync(SignedIn person, string kind, int from, int into)
    {
        var page = await person.ReadAsync($"/newsroom/{kind}/{from}");
        var version = page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await person.PostAndFollowAsync($"/newsroom/{kind}/{from}?handler=Merge", ("version", version), ("intoId", $"{into}"));
    }

    private static (string, string)[] Fields(AngleSharp.Dom.IElement form) =>
        [.. form.QuerySelectorAll("input[type=hidden]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))];

    /// <summary>Asked twice, and once more after a page that does not exist: what is remembered of an address must not hide its redirect.</summary>
    private static async Task AssertMovedAsync(HttpClient reader, string former, string present)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await reader.GetAsync(former);
            Assert.Equal((HttpStatusCode.MovedPermanently, present), (answer.StatusCode, answer.Headers.Location?.OriginalString));
            using var nothing = await reader.GetAsync("/there/is/nothing");
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }
    }
}
