using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>Every kind of page of a full site, against the rules for what it says of itself to machines.</summary>
public sealed class PageDataTests
{
    private const string Host = "https://paper.example";

    [Fact]
    public async Task Every_page_says_of_itself_what_its_kind_has_to_say()
    {
        await using var site = new SiteApp(("Site:Url", Host), ("Site:TimeZone", "America/New_York"));
        foreach (var (path, types) in await FillAsync(site))
        {
            var page = await site.Browser().ReadAsync(path);
            var rules = new LinkedDataRules(page, Host);
            Assert.Equal((path, ""), (path, string.Join("; ", rules.Problems())));
            Assert.Equal((path, types), (path, string.Join(' ', rules.Things.Select(thing => thing.GetProperty("@type").GetString()))));
            AssertShareable(page, path);
        }
    }

    [Fact]
    public void The_rules_find_what_is_wrong()
    {
        string[] wrong =
        [
            """{"@context":"https://schema.org","@type":"Novel"}""",
            """{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":2,"name":"x"}]}""",
            """{"@context":"https://schema.org","@type":"ProfilePage","url":"/a","name":"","mainEntity":{"@type":"Person","name":"By X","age":3},"isPartOf":{"@id":"#x"},"inLanguage":"en"}""",
            """{"@context":"https://schema.org","@type":"ImageObject","url":"https://paper.example/a.jpg","width":10,"height":10}""",
        ];
        Assert.All(wrong, thing => Assert.NotEmpty(new LinkedDataRules(PageOf(thing), Host).Problems()));
        string[] expected = ["no known type", "without its context", "positions are not", "too short", ".url: /a", ".name: ", "has age", "reference to nothing", "readers do not see", "too small"];
        var found = string.Join('\n', wrong.SelectMany(thing => new LinkedDataRules(PageOf(thing), Host).Problems()));
        Assert.All(expected, problem => Assert.Contains(problem, found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_shapes_of_the_picture_are_named_with_their_true_sizes()
    {
        await using var site = new SiteApp(("Site:Url", Host));
        var ferry = await new SampleArticle { LeadPictureId = await CompletePictureAsync(site) }.PublishAsync(site);
        var page = await site.Browser().ReadAsync(ferry.Path);
        var images = new LinkedDataRules(page, Host).Things[0].GetProperty("image").EnumerateArray()
            .Select(image => (Width: image.GetProperty("width").GetInt32(), Height: image.GetProperty("height").GetInt32())).ToList();
        Assert.Equal([(1200, 675), (1200, 900), (1200, 1200)], images);
        Assert.Equal(("1200", "675", "image/jpeg"), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:type")));
    }

    [Theory]
    [InlineData("en-GB", "en_GB")]
    [InlineData("de", "de_DE")]
    [InlineData("zh-Hant-TW", "zh_TW")]
    [InlineData("ar", "ar_")]
    public async Task The_language_is_told_with_its_country(string language, string locale)
    {
        await using var site = new SiteApp(("Site:Url", Host));
        var ferry = await new SampleArticle { Language = language }.PublishAsync(site);
        Assert.StartsWith(locale, Meta(await site.Browser().ReadAsync(ferry.Path), "og:locale"), StringComparison.Ordinal);
    }

    private static async Task<List<(string Path, string Types)>> FillAsync(SiteApp site)
    {
        var picture = await CompletePictureAsync(site);
        var pages = new List<(string, string)>
        {
            ("/", "WebSite NewsMediaOrganization"), ("/world", "CollectionPage BreadcrumbList"), ("/topics/storms", "CollectionPage BreadcrumbList"),
            ("/authors/ada-byline", "ProfilePage BreadcrumbList"), ("/stories/the-storm", "CollectionPage BreadcrumbList"),
            ("/archive", "CollectionPage BreadcrumbList"), ("/2026", "CollectionPage BreadcrumbList"), ("/2026/11", "CollectionPage BreadcrumbList"),
            ("/2026/11/22", "CollectionPage BreadcrumbList"), ("/about", "AboutPage BreadcrumbList"), ("/contact", "ContactPage BreadcrumbList"),
            ("/standards", "WebPage BreadcrumbList"),
        };
        string[] types = ["NewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "NewsArticle", "BackgroundNewsArticle", "LiveBlogPosting"];
        foreach (var kind in Enum.GetValues<ArticleKind>())
        {
            var sample = new SampleArticle
            {
                Headline = $"The {kind} & <the> “storm” " + new string('x', kind == ArticleKind.News ? 1 : 90), Slug = $"kind-{(int)kind}", Kind = kind, Topics = ["Storms", "Harbours"],
                Authors = ["Ada Byline", "Ünal Özil"], Story = "The storm", Dateline = "Calais", LeadPictureId = kind == ArticleKind.Opinion ? null : picture,
                Sources = [new SourceContent("Harbour Office", "https://harbour.example/log"), new SourceContent("A port worker", null)],
                Markdown = "The first *boat* left & came back.\n\n> A second one “followed”.\n\n- one\n- two",
            };
            var article = await sample.PublishAsync(site);
            if (kind is ArticleKind.News or ArticleKind.Live)
                await site.ChangeAsync(article.Id, change => change.Correct($"It was not the <first> boat of {kind}.", site.Clock.GetUtcNow().UtcDateTime.AddMinutes(10)));
            pages.Add((article.Path, types[(int)kind] + " BreadcrumbList"));
        }

        var bare = await new SampleArticle { Headline = "Bare", Standfirst = "" }.PublishAsync(site);
        pages.Add((bare.Path, "NewsArticle BreadcrumbList"));
        return pages;
    }

    /// <summary>Open Graph and cards, field by field.</summary>
    private static void AssertShareable(IDocument page, string path)
    {
        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal(Host + path, canonical);
        Assert.Equal(canonical, Meta(page, "og:url"));
        Assert.All(["og:title", "og:type", "og:site_name"], name => Assert.False(string.IsNullOrWhiteSpace(Meta(page, name)), $"{path} {name}"));
        Assert.NotNull(Meta(page, "og:description"));
        Assert.Matches("^[a-z]{2}_[A-Z]{2}$", Meta(page, "og:locale"));
        Assert.Contains(page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"), (string[])["summary", "summary_large_image"]);
        if (Meta(page, "og:image") is { } image)
        {
            Assert.StartsWith(Host + "/media/", image, StringComparison.Ordinal);
            Assert.True(int.Parse(Meta(page, "og:image:width")!, CultureInfo.InvariantCulture) >= 1200, path);
            Assert.True(int.Parse(Meta(page, "og:image:height")!, CultureInfo.InvariantCulture) >= 630, path);
            Assert.False(image.EndsWith(".svg", StringComparison.Ordinal));
            Assert.False(string.IsNullOrEmpty(Meta(page, "og:image:alt")));
        }

        if (Meta(page, "og:type") != "article")
            return;
        Assert.All(["article:published_time", "article:modified_time"], name => Assert.NotNull(page.QuerySelector($"body time[datetime='{Meta(page, name)}']")));
        Assert.False(string.IsNullOrEmpty(Meta(page, "article:section")));
        var authors = page.QuerySelectorAll("meta[property='article:author']").Select(meta => meta.GetAttribute("content"));
        Assert.Equal(page.QuerySelectorAll(".byline a[rel=author]").Select(link => Host + link.GetAttribute("href")), authors);
        Assert.Equal(page.Texts(".topics li"), page.QuerySelectorAll("meta[property='article:tag']").Select(meta => meta.GetAttribute("content")));
    }

    private static async Task<int> CompletePictureAsync(SiteApp site)
    {
        var id = await site.AddPictureAsync();
        await site.WriteAsync(async (db, token) =>
        {
            var asset = await db.MediaAssets.SingleAsync(found => found.Id == id, token);
            asset.Show(PictureFiles.Complete(asset.Hash, 2400, 1600, FocalPoint.Usual));
        });
        return id;
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static IDocument PageOf(string thing) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
        $"<!DOCTYPE html><html lang=en><body><h1>Page</h1><main></main><script type=\"application/ld+json\">{thing}</script></body></html>");
}
