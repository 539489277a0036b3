using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using NewsSite.Articles;
using NewsSite.Articles.Pictures;
using NewsSite.Media.Making;
using NewsSite.Media.Social;
using NewsSite.Reads;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media.Social;

/// <summary>What the site draws where there is no photograph, with the real program.</summary>
public sealed class SocialPictureTests
{
    private const string Host = "https://paper.example";

    [Fact]
    public async Task An_article_without_a_photograph_is_shared_with_its_headline_once_that_is_drawn()
    {
        await using var site = Paper();
        var ferry = await new SampleArticle().PublishAsync(site);
        Assert.Null(await ImageAsync(site, ferry.Path));

        Assert.Equal(2, await DrawAsync(site));
        var page = await site.Browser().ReadAsync(ferry.Path);
        Assert.Equal(("1200", "630", "image/png"), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:type")));
        var image = page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(data => data.GetProperty("@type").GetString() == "NewsArticle").GetProperty("image")[0];
        Assert.Equal((Meta(page, "og:image"), 1200, 630), (image.GetProperty("url").GetString(), image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
        Assert.Equal(("Ferry resumes after storm", "summary_large_image"), (Meta(page, "og:image:alt"), page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content")));
        using var answer = await site.Browser().GetAsync(new Uri(Meta(page, "og:image")!).AbsolutePath);
        Assert.Equal(("image/png", "public, max-age=31536000, immutable"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        Assert.InRange(file.Length, 3_000, 200_000);
        Assert.Equal(0, await DrawAsync(site));
    }

    [Fact]
    public async Task Pages_that_have_no_picture_go_with_the_papers()
    {
        await using var site = Paper();
        var old = await new SampleArticle { LeadPictureId = await site.AddPictureAsync() }.PublishAsync(site);
        await DrawAsync(site);
        var papers = await ImageAsync(site, "/archive");
        Assert.NotNull(papers);
        Assert.Equal(papers, await ImageAsync(site, "/about"));
        Assert.Equal($"{Host}/media/0123456789abcdef0123456789abcdef-1600.jpg", await ImageAsync(site, old.Path));
        Assert.Single(Files(site));
    }

    [Fact]
    public async Task However_old_an_article_is_it_has_its_own_while_it_is_read()
    {
        await using var site = Paper();
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await site.WriteAsync(async (db, token) =>
        {
            using var loader = await ArticleLoader.StartAsync(db, token);
            for (var number = 0; number < 2_002; number++)
            {
                var at = longAgo.AddHours(number);
                var article = Article.Draft(
                    new ArticleContent { Headline = $"Hour {Math.Min(number, 2)}", Standfirst = "", Body = StoryText.PlainBody(["Text."]), SectionId = 1 }, $"hour-{number}", at);
                article.Publish(at, DateOnly.FromDateTime(at), at);
                loader.Add(article);
            }
        });
        await DrawAsync(site);
        var papers = await ImageAsync(site, "/archive");
        Assert.Equal((papers, papers), (await ImageAsync(site, "/2020/01/01/hour-0"), await ImageAsync(site, "/2020/01/01/hour-1")));

        site.Of<Readership>().PutBack([new(2, 1)]);
        await site.Of<KeepReads>().RunAsync(CancellationToken.None);
        await DrawAsync(site);
        Assert.Equal(papers, await ImageAsync(site, "/2020/01/01/hour-0"));
        Assert.NotEqual(papers, await ImageAsync(site, "/2020/01/01/hour-1"));
    }

    [Fact]
    public async Task Another_headline_is_another_picture_and_the_old_one_goes()
    {
        await using var site = Paper();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { LeadPictureId = null });
        var path = (await site.PublishAsync(id)).Path!;
        await DrawAsync(site);
        var before = await ImageAsync(site, path);

        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Something else happened" });
        await site.PublishChangesAsync(id);
        Assert.DoesNotContain(before!, (await site.Browser().ReadAsync(path)).Head!.OuterHtml, StringComparison.Ordinal);
        await DrawAsync(site);
        Assert.NotEqual(before, await ImageAsync(site, path));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(new Uri(before!).AbsolutePath)).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_not_published_is_drawn_and_nothing_withdrawn_stays()
    {
        await using var site = Paper();
        await new SampleArticle { Headline = "A draft" }.DraftAsync(site);
        var ferry = await new SampleArticle().PublishAsync(site);
        await DrawAsync(site);
        var image = new Uri((await ImageAsync(site, ferry.Path))!).AbsolutePath;
        Assert.Equal(2, Files(site).Length);

        await site.ChangeAsync(ferry.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        await DrawAsync(site);
        Assert.Single(Files(site));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(image)).StatusCode);
    }

    [Theory]
    [InlineData("/media/social/0123456789abcdef0123456789abcdef.png")]
    [InlineData("/media/social/..%2f..%2fnewssite.db")]
    [InlineData("/media/social/0123456789abcdef0123456789abcdef.png?headline=Drawn+for+a+stranger")]
    public async Task No_address_makes_the_site_draw(string address)
    {
        await using var site = Paper();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(address)).StatusCode);
        Assert.Empty(Files(site));
    }

    [Fact]
    public async Task Without_the_program_no_page_names_a_picture()
    {
        await using var site = new SiteApp(("Site:Url", Host), ("Site:PictureProgramPath", "/nowhere"));
        var ferry = await new SampleArticle().PublishAsync(site);
        Assert.Equal(0, await DrawAsync(site));
        Assert.Null(await ImageAsync(site, ferry.Path));
        Assert.Null(await ImageAsync(site, "/"));
    }

    [Fact]
    public async Task What_could_not_be_drawn_is_tried_again_after_a_day()
    {
        using var program = new FailingProgram();
        await using var site = new SiteApp(("Site:Url", Host), ("Site:PictureProgramPath", program.Folder));
        await new SampleArticle().PublishAsync(site);
        program.Fail(FailingProgram.DiskIsFull);
        Assert.Equal(0, await DrawAsync(site));
        program.Recover();
        site.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await DrawAsync(site));
        Assert.Empty(Files(site));
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, await DrawAsync(site));
        Assert.Equal(2, Files(site).Length);
    }

    [Theory]
    [InlineData("</span><span size=\"999999\">&amp;&#x0; <!-- \" ' %s --output=/tmp/x")]
    [InlineData("--font=x -")]
    [InlineData("\u202Egnihton\u0000\u0007\uFFFE\uFFFF \uD83D \u200B")]
    [InlineData("انفجار كبير في المرفأ يعطل حركة السفن لساعات طويلة")]
    [InlineData("记者发现港口在暴风雨之后重新开放渡轮服务恢复正常")]
    [InlineData("\u0001")]
    public async Task Any_headline_is_drawn_as_what_it_is(string headline)
    {
        await using var site = Paper();
        await AssertDrawnAsync(site, headline);
    }

    [Fact]
    public async Task A_headline_of_any_length_has_room()
    {
        await using var site = Paper();
        await AssertDrawnAsync(site, string.Concat(Enumerable.Repeat("Donaudampfschifffahrt", 40)));
        await AssertDrawnAsync(site, string.Concat(Enumerable.Repeat("记者", 400)));
        await AssertDrawnAsync(site, string.Join(' ', Enumerable.Repeat("word", 300)));
    }

    [Fact]
    public void The_same_words_have_the_same_name_and_any_other_ones_another()
    {
        var picture = new SocialPicture("Headline", "World", "Paper", "#96191d");
        SocialPicture[] others =
        [
            picture with { Headline = "Headlines" }, picture with { Kicker = "Sport" }, picture with { SiteName = "Post" }, picture with { Accent = "#000000" },
            new("Headline", "", "WorldPaper", "#96191d"),
        ];
        Assert.Equal(picture.Name, new SocialPicture("Headline", "World", "Paper", "#96191d").Name);
        Assert.Equal(6, others.Select(other => other.Name).Append(picture.Name).Distinct().Count());
    }

    [Fact]
    public void A_greymap_that_is_cut_short_is_refused()
    {
        var whole = "P5\n# a comment\n2 2\n255\n\u0000\u0001\u0002\u0003"u8.ToArray();
        Assert.Equal((2, 2, 3), (SetText.Read(whole).Width, SetText.Read(whole).Height, SetText.Read(whole).Coverage.Span[3]));
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<PictureProgramException>(() => SetText.Read(whole[..length]));
    }

    private static SiteApp Paper() => new(("Site:Url", Host));

    private static Task<int> DrawAsync(SiteApp site) => site.Of<DrawSocialPictures>().RunAsync(CancellationToken.None);

    private static async Task AssertDrawnAsync(SiteApp site, string headline)
    {
        var picture = site.Of<SocialPictureReader>().Of(headline, "World");
        await site.Of<DrawSocialPicture>().RunAsync(picture, CancellationToken.None);
        Assert.True(site.Of<SocialPictureReader>().IsDrawn(picture));
    }

    private static async Task<string?> ImageAsync(SiteApp site, string path) => Meta(await site.Browser().ReadAsync(path), "og:image");

    private static string? Meta(AngleSharp.Dom.IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static string[] Files(SiteApp site)
    {
        var folder = Path.Combine(site.DataPath, "media", SocialPicture.Folder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
