using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Tests.Feeds;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

public sealed partial class LinkedDataTests
{
    private const string Host = "https://paper.example";

    private static SiteApp Paper() => new(("Site:Url", Host), ("Site:TimeZone", "Europe/Paris"));

    [Fact]
    public async Task An_article_says_what_its_page_shows()
    {
        await using var site = Paper();
        var ferry = await new SampleArticle
        {
            Topics = ["Harbours", "Storms"], Authors = ["Ada Byline"], Dateline = "Calais", LeadPictureId = await site.AddPictureAsync(),
        }.PublishAsync(site);
        await site.ChangeAsync(ferry.Id, article => article.Correct("It was </script> the second.", new DateTime(2026, 11, 22, 15, 0, 0, DateTimeKind.Utc)));
        var html = await site.Browser().TextAsync(ferry.Path, "text/html");
        var article = Things(html)["NewsArticle"];

        Assert.Equal("https://schema.org", article.GetProperty("@context").GetString());
        Assert.Equal(Host + ferry.Path, article.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("Ferry resumes after storm", article.GetProperty("headline").GetString());
        Assert.Equal("The harbour opened again at noon.", article.GetProperty("description").GetString());
        Assert.Equal("2026-11-22T15:32:00+01:00", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-11-22T16:00:00+01:00", article.GetProperty("dateModified").GetString());
        Assert.All(["datePublished", "dateModified"], date =>
            Assert.Contains($"<time datetime=\"{Razor(article.GetProperty(date).GetString()!)}\"", html, StringComparison.Ordinal));
        var author = Assert.Single(article.GetProperty("author").EnumerateArray());
        Assert.Equal(["Person", "Ada Byline", Host + "/authors/ada-byline"], Texts(author, "@type", "name", "url"));
        var publisher = article.GetProperty("publisher");
        Assert.Equal(["NewsMediaOrganization", "NewsSite", Host + "/"], Texts(publisher, "@type", "name", "url"));
        Assert.Equal(Host + "/icon-512.png", publisher.GetProperty("logo").GetProperty("url").GetString());
        Assert.Equal(publisher.GetProperty("@id").GetString(), article.GetProperty("copyrightHolder").GetProperty("@id").GetString());
        Assert.Equal(["World", "en-GB", "Calais"], Texts(article, "articleSection", "inLanguage", "dateline"));
        Assert.Equal(["Harbours", "Storms"], article.GetProperty("keywords").EnumerateArray().Select(word => word.GetString()));
        Assert.True(article.GetProperty("wordCount").GetInt32() > 0);
        Assert.True(article.GetProperty("isAccessibleForFree").GetBoolean());
        var image = Assert.Single(article.GetProperty("image").EnumerateArray());
        Assert.Equal(Host + "/media/0123456789abcdef0123456789abcdef-1600.jpg", image.GetProperty("url").GetString());
        Assert.Equal((1600, 900), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
        var correction = Assert.Single(article.GetProperty("correction").EnumerateArray());
        Assert.Equal(["CorrectionComment", "It was </script> the second.", "2026-11-22T16:00:00+01:00"], Texts(correction, "@type", "text", "datePublished"));
    }

    [Fact]
    public async Task The_way_from_the_front_leads_through_the_section()
    {
        await using var site = Paper();
        var ferry = await new SampleArticle().PublishAsync(site);
        var steps = Things(await site.Browser().TextAsync(ferry.Path, "text/html"))["BreadcrumbList"]
            .GetProperty("itemListElement").EnumerateArray().ToList();

        Assert.Equal([1, 2, 3], steps.Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal(["NewsSite", "World", "Ferry resumes after storm"], steps.Select(step => step.GetProperty("name").GetString()));
        Assert.Equal([Host + "/", Host + "/world"], steps.Take(2).Select(step => step.GetProperty("item").GetString()));
        Assert.False(steps[2].TryGetProperty("item", out _));
    }

    [Theory]
    [InlineData(nameof(ArticleKind.News), "NewsArticle")]
    [InlineData(nameof(ArticleKind.Analysis), "AnalysisNewsArticle")]
    [InlineData(nameof(ArticleKind.Opinion), "OpinionNewsArticle")]
    [InlineData(nameof(ArticleKind.Explainer), "BackgroundNewsArticle")]
    [InlineData(nameof(ArticleKind.Interview), "NewsArticle")]
    [InlineData(nameof(ArticleKind.Live), "LiveBlogPosting")]
    public async Task The_type_of_work_is_told(string kind, string type)
    {
        await using var site = Paper();
        var address = await new SampleArticle { Kind = Enum.Parse<ArticleKind>(kind) }.PublishAsync(site);
        Assert.Contains(type, Things(await site.Browser().TextAsync(address.Path, "text/html")).Keys);
    }

    [Fact]
    public async Task Live_coverage_says_when_it_ended_once_readers_are_told_and_not_before()
    {
        await using var site = Paper();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Kind = ArticleKind.Live, Markdown = "## 15:20 Second\n\nTwo.\n\n## 15:00 First\n\nOne." });
        var path = (await site.PublishAsync(id)).Path!;
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { CoverageEnded = true });
        var going = await site.Browser().ReadAsync(path);
        Assert.Equal(["Live"], going.Texts(".kicker__kind"));
        Assert.False(Things(going.DocumentElement.OuterHtml)["LiveBlogPosting"].TryGetProperty("coverageEndTime", out _));

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PublishChangesAsync(id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Standfirst = "A comma." });
        await site.PublishChangesAsync(id);
        var ended = await site.Browser().ReadAsync(path);
        Assert.Equal(["As it happened"], ended.Texts(".kicker__kind"));
        var coverage = Things(ended.DocumentElement.OuterHtml)["LiveBlogPosting"];
        Assert.Equal(["2026-11-22T15:00:00+01:00", "2026-11-22T17:32:00+01:00"], Texts(coverage, "coverageStartTime", "coverageEndTime"));
        Assert.Equal("", string.Join("; ", new LinkedDataRules(ended, Host).Problems()));

        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { CoverageEnded = false });
        await site.PublishChangesAsync(id);
        Assert.False(Things(await site.Browser().TextAsync(path, "text/html"))["LiveBlogPosting"].TryGetProperty("coverageEndTime", out _));
    }

    [Fact]
    public async Task A_text_that_appeared_elsewhere_first_names_that_page_everywhere()
    {
        const string Elsewhere = "https://first.example/ferry";
        await using var site = Paper();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { CanonicalUrl = Elsewhere });
        await site.PublishAsync(id);
        await using var db = await site.DatabaseAsync();
        var article = await db.Articles.SingleAsync(a => a.Id == id);
        var html = await site.Browser().TextAsync(ArticlePath.Of(article.PublishedOn!.Value, article.Slug), "text/html");
        Assert.Equal(Elsewhere, Things(html)["NewsArticle"].GetProperty("mainEntityOfPage").GetString());
        Assert.Contains($"<link rel=\"canonical\" href=\"{Elsewhere}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_has_not_is_not_claimed()
    {
        await using var site = Paper();
        var bare = await new SampleArticle { Standfirst = "" }.PublishAsync(site);
        var article = Things(await site.Browser().TextAsync(bare.Path, "text/html"))["NewsArticle"];
        Assert.All(["image", "correction", "keywords", "description", "dateline"], name => Assert.False(article.TryGetProperty(name, out _), name));
        Assert.Equal("NewsMediaOrganization", article.GetProperty("author")[0].GetProperty("@type").GetString());
        Assert.Equal(article.GetProperty("datePublished").GetString(), article.GetProperty("dateModified").GetString());
    }

    [Fact]
    public async Task Only_a_headline_that_is_too_long_is_cut()
    {
        await using var site = Paper();
        var exact = string.Join(' ', Enumerable.Repeat("word", 22)) + "!";
        Assert.Equal(110, exact.Length);
        var shortOne = await new SampleArticle { Headline = exact }.PublishAsync(site);
        var longOne = await new SampleArticle { Headline = exact + " and more", Slug = "long" }.PublishAsync(site);
        var unbroken = await new SampleArticle { Headline = string.Concat(Enumerable.Repeat("📰", 60)), Slug = "unbroken" }.PublishAsync(site);

        Assert.Equal(exact, await HeadlineAsync(site, shortOne.Path));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 21)) + "…", await HeadlineAsync(site, longOne.Path));
        Assert.Equal(string.Concat(Enumerable.Repeat("📰", 54)) + "…", await HeadlineAsync(site, unbroken.Path));
    }

    [Fact]
    public async Task The_front_tells_the_site_and_policies_that_answer()
    {
        await using var site = Paper();
        var browser = site.Browser();
        var things = Things(await browser.TextAsync("/", "text/html"));

        Assert.Equal(["NewsSite", Host + "/"], Texts(things["WebSite"], "name", "url"));
        var search = things["WebSite"].GetProperty("potentialAction");
        Assert.Equal(["SearchAction", "required name=search_term_string"], Texts(search, "@type", "query-input"));
        Assert.Equal(Host + "/search?q={search_term_string}", search.GetProperty("target").GetProperty("urlTemplate").GetString());
        var publisher = things["NewsMediaOrganization"];
        Assert.True(publisher.GetProperty("logo").GetProperty("width").GetInt32() >= 112);
        string[] policies =
        [
            "publishingPrinciples", "ethicsPolicy", "correctionsPolicy", "ownershipFundingInfo", "missionCoveragePrioritiesPolicy",
            "verificationFactCheckingPolicy", "unnamedSourcesPolicy", "noBylinesPolicy", "diversityPolicy",
        ];
        Assert.Equal(
            new[] { "/standards", "/ethics", "/corrections", "/ownership", "/about", "/standards", "/standards", "/standards", "/standards" }.Select(path => Host + path), Texts(publisher, policies));
        Assert.Equal(Host + "/contact", publisher.GetProperty("contactPoint").GetProperty("url").GetString());
        foreach (var policy in Texts(publisher, policies))
            await browser.TextAsync(new Uri(policy!).AbsolutePath, "text/html");
    }

    [Fact]
    public async Task A_policy_without_a_page_is_not_claimed()
    {
        await using var site = Paper();
        await site.WriteAsync((db, token) => db.StandingPages.Where(page => page.Slug != "ethics").ExecuteDeleteAsync(token));
        var publisher = Things(await site.Browser().TextAsync("/", "text/html"))["NewsMediaOrganization"];
        Assert.Equal([Host + "/ethics", Host + "/ethics"], Texts(publisher, "publishingPrinciples", "ethicsPolicy"));
        Assert.All(["correctionsPolicy", "ownershipFundingInfo", "contactPoint"], name => Assert.False(publisher.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task An_author_page_is_a_profile()
    {
        await using var site = Paper();
        await new SampleArticle { Authors = ["Ada Byline"] }.PublishAsync(site);
        var things = Things(await site.Browser().TextAsync("/authors/ada-byline", "text/html"));
        var person = things["ProfilePage"].GetProperty("mainEntity");
        Assert.Equal(["Person", "Ada Byline", Host + "/authors/ada-byline"], Texts(person, "@type", "name", "url"));
        Assert.Equal("NewsSite", person.GetProperty("worksFor").GetProperty("name").GetString());
        Assert.Equal(2, things["BreadcrumbList"].GetProperty("itemListElement").GetArrayLength());
    }

    [Theory]
    [InlineData("/world")]
    [InlineData("/topics/storms")]
    [InlineData("/stories/the-storm")]
    public async Task A_list_names_its_articles_in_order(string path)
    {
        await using var site = Paper();
        var sample = new SampleArticle { Topics = ["Storms"], Story = "The storm" };
        var older = await (sample with { Headline = "Older", PublishedUtc = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc) }).PublishAsync(site);
        var newer = await (sample with { Headline = "Newer" }).PublishAsync(site);
        var things = Things(await site.Browser().TextAsync(path, "text/html"));
        var list = things["CollectionPage"].GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal([Host + newer.Path, Host + older.Path], list.Select(item => item.GetProperty("url").GetString()));
        Assert.Equal([1, 2], list.Select(item => item.GetProperty("position").GetInt32()));
        Assert.Contains("BreadcrumbList", things.Keys);
    }

    [Theory]
    [InlineData("/2026", 3)]
    [InlineData("/2026/11", 4)]
    [InlineData("/2026/11/22", 5)]
    public async Task The_archive_knows_where_it_is(string path, int steps)
    {
        await using var site = Paper();
        await new SampleArticle().PublishAsync(site);
        var things = Things(await site.Browser().TextAsync(path, "text/html"));
        Assert.Equal(steps, things["BreadcrumbList"].GetProperty("itemListElement").GetArrayLength());
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("]]> & \u2028 \u2029 \"quoted\" \\ \u0001")]
    public async Task No_headline_ends_the_script(string headline)
    {
        await using var site = Paper();
        var hostile = await new SampleArticle { Headline = headline, Slug = "hostile", Standfirst = headline, Topics = [headline], Authors = [headline] }
            .PublishAsync(site);
        var html = await site.Browser().TextAsync(hostile.Path, "text/html");
        Assert.All(Scripts(html), script => Assert.DoesNotMatch("[<>&\u2028\u2029]", script));
        Assert.Equal(headline, Things(html)["NewsArticle"].GetProperty("headline").GetString());
    }

    private static async Task<string?> HeadlineAsync(SiteApp site, string path) =>
        Things(await site.Browser().TextAsync(path, "text/html"))["NewsArticle"].GetProperty("headline").GetString();

    /// <summary>What the page says of itself, by type.</summary>
    private static Dictionary<string, JsonElement> Things(string html) => Scripts(html)
        .Select(script => JsonDocument.Parse(script).RootElement)
        .ToDictionary(thing => thing.GetProperty("@type").GetString()!);

    private static IEnumerable<string> Scripts(string html) => Script().Matches(html).Select(match => match.Groups[1].Value);

    private static IEnumerable<string?> Texts(JsonElement thing, params string[] names) =>
        names.Select(name => thing.GetProperty(name).GetString());

    /// <summary>As Razor encodes an attribute.</summary>
    private static string Razor(string text) => text.Replace("+", "&#x2B;", StringComparison.Ordinal);

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
