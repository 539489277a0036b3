using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>What the pages of topics and authors tell beside their articles, and how the newsroom keeps it.</summary>
public sealed class TopicAndAuthorPageTests
{
    [Fact]
    public async Task A_topic_has_its_picture_and_the_topics_that_stand_beside_it_most()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        await new SampleArticle { Headline = "One", Topics = ["Ferries", "Harbours", "Storms"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Two", Topics = ["Ferries", "Harbours"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Three", Topics = ["Ferries", "Zebrasecret"] }.DraftAsync(site);
        await new SampleArticle { Headline = "Four", Topics = ["Ferries", "Zebragone"] }.WithdrawAsync(site);

        await editor.PostAndFollowAsync(
            "/newsroom/topics/1?handler=Save", ("Version", "1"), ("Name", "Ferries"), ("About", "Boats that come and go."), ("Picture", $"/newsroom/media/{picture}"));

        var page = await site.Browser().ReadAsync("/topics/ferries");
        Assert.Equal(["Harbours", "Storms"], page.Texts("nav[aria-labelledby=related-topics] a"));
        Assert.Equal("A ferry", page.QuerySelector(".group-header__picture img")!.GetAttribute("alt"));
        Assert.Equal(["Ada Lens"], page.Texts(".group-header__picture figcaption"));
        Assert.NotNull(page.QuerySelector("meta[property='og:image']"));
        Assert.Contains("No account needed.", page.Texts(".follow p")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(["Ferries"], (await editor.ReadAsync($"/newsroom/media/{picture}")).Texts("#uses ~ ul a"));
        await editor.PostAsync($"/newsroom/media/{picture}?handler=Delete", ("version", "1"));
        Assert.NotNull((await site.Browser().ReadAsync("/topics/ferries")).QuerySelector(".group-header__picture"));

        using var refused = await editor.PostAsync("/newsroom/topics/1?handler=Save", ("Version", "2"), ("Name", "Ferries"), ("Picture", "999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await editor.PostAndFollowAsync("/newsroom/topics/1?handler=Save", ("Version", "2"), ("Name", "Ferries"), ("Picture", ""));
        Assert.Null((await site.Browser().ReadAsync("/topics/ferries")).QuerySelector(".group-header__picture"));
    }

    [Fact]
    public async Task An_author_is_introduced_to_readers_and_to_machines()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        await new SampleArticle { Authors = ["Ada Byline"] }.PublishAsync(site);

        await editor.PostAndFollowAsync(
            "/newsroom/authors/1?handler=Save", ("Version", "1"), ("Name", "Ada Byline"), ("JobTitle", "Harbour editor"), ("About", "Ada has covered ports for years."),
            ("Picture", $"{picture}"), ("Email", "ada@example.org"), ("Website", "http://ada.example/"), ("Social", "Mastodon https://social.example/@ada\r\nhttps://www.pixels.example/ada"),
            ("Expertise", "ports, tides"));

        var page = await site.Browser().ReadAsync("/authors/ada-byline");
        Assert.Equal(["Harbour editor"], page.Texts(".group-header .label"));
        Assert.Equal(["Knows about ports, tides"], page.Texts(".group-header__facts"));
        Assert.Equal(
            ["mailto:ada@example.org", "http://ada.example/", "https://social.example/@ada", "https://www.pixels.example/ada"],
            page.QuerySelectorAll(".contacts a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["ada@example.org", "ada.example", "Mastodon", "pixels.example"], page.Texts(".contacts a"));
        Assert.All(page.QuerySelectorAll(".contacts a"), link => Assert.Contains("me", link.GetAttribute("rel")!.Split(' ')));

        var person = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("mainEntity");
        Assert.Equal("ada@example.org", person.GetProperty("email").GetString());
        Assert.Equal(["ports", "tides"], person.GetProperty("knowsAbout").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal(
            ["http://ada.example/", "https://social.example/@ada", "https://www.pixels.example/ada"],
            person.GetProperty("sameAs").EnumerateArray().Select(value => value.GetString()));
        Assert.StartsWith("http://localhost", person.GetProperty("image").GetString(), StringComparison.Ordinal);

        var form = await editor.ReadAsync("/newsroom/authors/1");
        Assert.Equal("Mastodon https://social.example/@ada\npixels.example https://www.pixels.example/ada", form.QuerySelector("#field-social")!.TextContent.Trim());
        Assert.Equal("ports; tides", form.QuerySelector("#field-expertise")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Website", "javascript:alert(1)")]
    [InlineData("Website", "ada.example")]
    [InlineData("Website", "https://user:word@ada.example/")]
    [InlineData("Social", "Mastodon javascript:alert(1)")]
    [InlineData("Social", "https://one.example/\nnothing")]
    [InlineData("Email", "Ada <ada@example.org>")]
    [InlineData("Email", "ada@example.org?subject=hello, ben@example.org")]
    [InlineData("Picture", "12345")]
    public async Task What_is_no_address_is_refused_and_stays_in_the_form(string field, string value)
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Authors = ["Ada Byline"] }.PublishAsync(site);

        using var answer = await editor.PostAsync("/newsroom/authors/1?handler=Save", ("Version", "1"), ("Name", "Ada Byline"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var form = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        var input = form.QuerySelector($"#field-{field.ToLowerInvariant()}")!;
        Assert.Equal(value, input.GetAttribute("value") ?? input.TextContent.Trim());
        Assert.Empty((await site.Browser().ReadAsync("/authors/ada-byline")).QuerySelectorAll(".contacts"));
    }
}
