using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSite.Accounts;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site.Identity;

/// <summary>Settings changed in the newsroom, and everything that tells who the paper is.</summary>
public sealed class IdentityTests
{
    private const string Address = "/newsroom/settings";

    [Fact]
    public async Task Every_page_feed_and_file_says_the_new_name_at_once_and_after_a_start()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var article = await new SampleArticle { Topics = ["Storms"] }.PublishAsync(site);
        var reader = site.Browser();
        Assert.Contains("NewsSite", await reader.GetStringAsync("/"), StringComparison.Ordinal);

        Assert.Equal(Address, await administrator.PostAndFollowAsync(Address, [
            ("Name", "The <Tide>"), ("Description", "News of the coast."), ("Language", "de"), ("SecurityContact", "holes@tide.example"),
            ("ContactEmail", "desk@tide.example"), ("Founded", " 1998-04-01 "), ("Accounts", "Mastodon https://social.example/@tide\nhttps://www.video.example/tide"), ("Version", "0")]));

        foreach (var path in new[] { "/", article.Path, "/world", "/topics/storms", "/archive" })
        {
            var page = await reader.ReadAsync(path);
            Assert.Equal("The <Tide>", page.Texts(".masthead__name")[0]);
            Assert.EndsWith("The <Tide>", page.Title, StringComparison.Ordinal);
            Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(["Mastodon", "video.example"], page.Texts("footer a[rel=me]"));
            Assert.NotNull(page.QuerySelector("footer a[href='mailto:desk@tide.example']"));
        }

        var front = await reader.ReadAsync("/");
        Assert.Equal("News of the coast.", front.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        using var data = JsonDocument.Parse(front.QuerySelectorAll("script[type='application/ld+json']")[1].TextContent);
        Assert.Equal("The <Tide>", data.RootElement.GetProperty("name").GetString());
        Assert.Equal("1998-04-01", data.RootElement.GetProperty("foundingDate").GetString());
        Assert.Equal("https://social.example/@tide", data.RootElement.GetProperty("sameAs")[0].GetString());
        Assert.Equal("desk@tide.example", data.RootElement.GetProperty("contactPoint").GetProperty("email").GetString());
        Assert.Contains("<title>The &lt;Tide&gt;</title>", await reader.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<language>de</language>", await reader.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<news:language>de</news:language>", await reader.GetStringAsync("/news-sitemap.xml"), StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(await reader.GetStringAsync("/manifest.webmanifest"));
        Assert.Equal("The <Tide>", manifest.RootElement.GetProperty("name").GetString());
        Assert.Contains("Contact: mailto:holes@tide.example", await reader.GetStringAsync("/.well-known/security.txt"), StringComparison.Ordinal);
        Assert.StartsWith("The <Tide>", (await administrator.ReadAsync("/newsroom")).Texts(".bar__name")[0], StringComparison.Ordinal);
        Assert.Contains("Name: NewsSite → The <Tide>", (await administrator.ReadAsync("/newsroom/audit?Action=settings.changed")).Texts("tbody tr")[0], StringComparison.Ordinal);

        // What a start does: it reads what was saved.
        var fresh = new IdentityReader(Microsoft.Extensions.Options.Options.Create(new SiteOptions()));
        await using var db = await site.DatabaseAsync();
        fresh.Take(await SavedIdentity.ReadAsync(db, CancellationToken.None));
        Assert.Equal(("The <Tide>", "de", 1), (fresh.Current.Name, fresh.Current.Language, fresh.Current.Version));
    }

    [Fact]
    public async Task Another_colour_is_another_immutable_style_sheet_and_no_other_request()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var article = await new SampleArticle().PublishAsync(site);
        var reader = site.Browser();
        var before = await SheetAsync(reader, article.Path);

        await administrator.PostAndFollowAsync(Address, ("AccentLight", "#005A8C"), ("AccentDark", "#8ec9ff"), ("Version", "0"));

        var after = await SheetAsync(reader, article.Path);
        Assert.NotEqual(before, after);
        using var sheet = await reader.GetAsync(after);
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl!.MaxAge);
        Assert.Contains("immutable", sheet.Headers.CacheControl.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("@layer tokens{:root{--accent:light-dark(#005a8c,#8ec9ff)}}", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var former = await reader.GetAsync(before);
        Assert.Contains("#005a8c", await former.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), former.Headers.CacheControl!.MaxAge);
        Assert.Contains("#005a8c", await reader.GetStringAsync((await administrator.ReadAsync(Address)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")), StringComparison.Ordinal);

        await administrator.PostAndFollowAsync(Address, ("Version", "1"));
        Assert.Equal(before, await SheetAsync(reader, article.Path));
    }

    [Theory]
    [InlineData("AccentLight", "#ff9f95", "has a contrast of 1.7 to 1 against the page, and text needs 4.5. Choose a darker one.")]
    [InlineData("AccentDark", "#96191d", "has a contrast of 1.9 to 1 against the page, and text needs 4.5. Choose a lighter one.")]
    [InlineData("AccentLight", "red;}body{display:none", "is not a colour.")]
    [InlineData("TimeZone", "Berlin", "Did you mean Europe/Berlin?")]
    [InlineData("TimeZone", "Nowhere", "Choose one of the list")]
    [InlineData("Language", "en GB", "is not a language tag.")]
    [InlineData("Accounts", "javascript:alert(1)", "holds no address.")]
    [InlineData("Accounts", "Us http://plain.example", "holds no address.")]
    [InlineData("SecurityContact", "javascript:alert(1)", "Write an e-mail address")]
    [InlineData("ContactEmail", "Desk <a@b.example>", "is not an e-mail address.")]
    [InlineData("Founded", "April 1998", "Write it like 1998 or 1998-04-01.")]
    [InlineData("Founded", "1998-02-30", "Write it like 1998 or 1998-04-01.")]
    [InlineData("Founded", "2026-11-23", "is no past day or year.")]
    [InlineData("Founded", "0998", "is no past day or year.")]
    public async Task What_cannot_work_is_refused_with_a_sentence_and_stays_in_the_form(string field, string typed, string sentence)
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var answer = await administrator.PostAsync(Address, (field, typed), ("Name", "The Tide"), ("Version", "0"));
        var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.Texts(".notice--problem")[0], StringComparison.Ordinal);
        Assert.Equal("The Tide", page.QuerySelector("#field-name")!.GetAttribute("value"));
        Assert.Equal("NewsSite", site.Of<IdentityReader>().Current.Name);
    }

    [Fact]
    public async Task Who_saves_second_is_told_what_the_first_saved_and_loses_nothing()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await administrator.PostAndFollowAsync(Address, ("Name", "The Tide"), ("Version", "0"));

        using var answer = await administrator.PostAsync(Address, ("Name", "The Ebb"), ("Version", "0"));
        var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.Conflict);
        Assert.Equal(["The Tide", "The Ebb"], page.QuerySelector(".clash")!.Texts("pre"));
        Assert.Equal("The Ebb", page.QuerySelector("#field-name")!.GetAttribute("value"));
        Assert.Equal("The Tide", site.Of<IdentityReader>().Current.Name);

        await administrator.PostAndFollowAsync(Address, ("Name", "The Ebb"), ("Version", page.QuerySelector("input[name=Version]")!.GetAttribute("value")!));
        Assert.Equal("The Ebb", site.Of<IdentityReader>().Current.Name);
    }

    [Fact]
    public async Task Another_time_zone_changes_what_is_shown_and_no_address()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var reader = site.Browser();
        var late = new DateTime(2026, 11, 21, 20, 30, 0, DateTimeKind.Utc);
        var article = await new SampleArticle { PublishedUtc = late }.PublishAsync(site);
        Assert.StartsWith("/2026/11/21/", article.Path, StringComparison.Ordinal);

        await administrator.PostAndFollowAsync(Address, ("TimeZone", "asia/tokyo"), ("Version", "0"));

        var page = await reader.ReadAsync(article.Path);
        Assert.Equal("2026-11-22T05:30:00+09:00", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains(article.Path, await reader.GetStringAsync("/2026/11/22"), StringComparison.Ordinal);
        Assert.Equal("Asia/Tokyo", site.Of<IdentityReader>().Current.Zone.Id);
        Assert.Contains("In Asia/Tokyo it is", (await administrator.ReadAsync(Address)).Texts("#field-timezone-hint")[0], StringComparison.Ordinal);
        Assert.Equal(site.Of<SiteClock>().DayOf(late), new DateOnly(2026, 11, 22));
    }

    [Fact]
    public void The_grounds_of_the_contrast_are_those_of_the_style_sheet()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Site, "wwwroot/css/20-tokens.css"));
        (string Light, string Dark) Token(string name) => Regex.Match(tokens, $@"--{name}: light-dark\((#\w+), (#\w+)\)") is { Success: true } found
            ? (found.Groups[1].Value, found.Groups[2].Value)
            : throw new InvalidOperationException(name);
        Assert.Equal(Token("accent"), (Accent.OfDesign.Light, Accent.OfDesign.Dark));
        Assert.Equal([Token("paper").Light, Token("tint").Light], Accent.LightGrounds);
        Assert.Equal([Token("paper").Dark, Token("tint").Dark], Accent.DarkGrounds);
        Assert.Equal(21, Accent.Contrast("#000000", ["#ffffff"]), 3);
        Assert.Equal(1, Accent.Contrast("#123456", ["#123456"]), 3);
    }

    private static async Task<string> SheetAsync(HttpClient reader, string path)
    {
        var page = await reader.ReadAsync(path);
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        return Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
    }
}
