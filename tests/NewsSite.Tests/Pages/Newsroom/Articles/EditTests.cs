using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Pages.Newsroom.Articles;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>The editor's form, as a browser without script sends it.</summary>
public sealed class EditTests
{
    private static readonly (string Name, string Value)[] Complete =
    [
        ("Headline", "Harbour ministers agree"), ("Standfirst", "After nine hours of talks."), ("Body", "First paragraph.\r\n\r\nSecond paragraph."),
        ("Topics", "Tide wall; Harbour"), ("Bylines", "Ada Marsh\r\nPhotos by Ben Reed"), ("Sources", "Ministry of Harbours https://example.org/wall"),
        ("Background", "Earlier, talks had failed."), ("AiUse", "None"), ("Kind", "Analysis"), ("Dateline", "Port"), ("Story", "The tide wall"),
    ];

    [Fact]
    public async Task A_new_article_is_written_saved_and_published()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");

        var form = await editor.ReadAsync(address);
        Assert.Equal("Not stated yet", Checked(form, "AiUse"));
        await SaveAsync(editor, address, [.. Complete, ("SectionId", FirstSection(form))]);
        await editor.PostAndFollowAsync($"{address}/next", ("Step", "Publish"));

        using var reader = site.Browser();
        var front = await reader.GetStringAsync("/");
        Assert.Contains("Harbour ministers agree", front, StringComparison.Ordinal);
        var page = await HtmlPage.ReadAsync(reader, ReaderAddress(await editor.ReadAsync(address)));
        Assert.Contains("Second paragraph.", page.QuerySelector(".story-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ministry of Harbours", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Earlier, talks had failed.", page.QuerySelector(".background")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_stands_in_the_form_again_word_for_word()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");

        await SaveAsync(editor, address, Complete);

        var form = (IHtmlFormElement)(await editor.ReadAsync(address)).QuerySelector("#article-form")!;
        foreach (var (name, value) in Complete.Where(field => field.Name is not ("AiUse" or "Kind")))
            Assert.Equal(value.ReplaceLineEndings("\n"), ValueOf(form, name).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nothing_need_be_complete_to_be_saved()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var address = await reporter.PostAndFollowAsync("/newsroom/articles/new");

        await SaveAsync(reporter, address, ("Body", "Only a thought."));

        var page = await reporter.ReadAsync(address);
        Assert.Equal("Only a thought.", ValueOf((IHtmlFormElement)page.QuerySelector("#article-form")!, "Body"));
        Assert.Contains(page.QuerySelectorAll(".checklist a"), item => item.GetAttribute("href") == "#field-headline");
        Assert.All(page.QuerySelectorAll(".checklist a"), item => Assert.NotNull(page.QuerySelector(item.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_long_story_is_saved()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");
        var story = string.Join("\n\n", Enumerable.Range(0, 400).Select(i => $"{i}: " + new string('ж', 200)));

        await SaveAsync(editor, address, ("Body", story));

        Assert.Equal(story, ValueOf((IHtmlFormElement)(await editor.ReadAsync(address)).QuerySelector("#article-form")!, "Body"));
    }

    [Fact]
    public async Task What_the_checklist_forbids_is_not_published()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");
        await SaveAsync(editor, address, ("Headline", "Half an article"));

        using var answer = await editor.PostAsync($"{address}/next", ("Step", "Publish"));

        var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Write the story.", page.Body!.TextContent, StringComparison.Ordinal);
        using var reader = site.Browser();
        Assert.DoesNotContain("Half an article", await reader.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_different_places_both_stand()
    {
        await using var site = new SiteApp();
        using var ada = await site.SignInAsync(Role.Editor);
        using var ben = await site.SignInAsync(Role.Editor);
        var address = await ada.PostAndFollowAsync("/newsroom/articles/new");
        await SaveAsync(ada, address, ("Body", "One.\n\nTwo.\n\nThree."));
        var version = VersionOf(await ada.ReadAsync(address));

        await ada.PostAndFollowAsync(address, ("Version", version), ("Body", "One by Ada.\n\nTwo.\n\nThree."));
        await ben.PostAndFollowAsync(address, ("Version", version), ("Body", "One.\n\nTwo.\n\nThree by Ben."));

        var page = await ben.ReadAsync(address);
        Assert.Equal("One by Ada.\n\nTwo.\n\nThree by Ben.", ValueOf((IHtmlFormElement)page.QuerySelector("#article-form")!, "Body"));
        Assert.Contains("together with what was saved", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_one_place_decide_and_nothing_is_lost()
    {
        await using var site = new SiteApp();
        using var ada = await site.SignInAsync(Role.Editor);
        using var ben = await site.SignInAsync(Role.Editor);
        var address = await ada.PostAndFollowAsync("/newsroom/articles/new");
        await SaveAsync(ada, address, ("Body", "One."));
        var version = VersionOf(await ada.ReadAsync(address));
        await ada.PostAndFollowAsync(address, ("Version", version), ("Body", "One by Ada."));

        using var refused = await ben.PostAsync(address, ("Version", version), ("Body", "One by Ben."), ("Dateline", "Port"));
        var page = await ben.Browser.PageOfAsync(refused, HttpStatusCode.Conflict);
        var clash = Assert.Single(page.QuerySelectorAll(".clash"));
        Assert.Contains("One by Ada.", clash.TextContent, StringComparison.Ordinal);
        var form = (IHtmlFormElement)page.QuerySelector("#article-form")!;
        Assert.Equal("One by Ben.", ValueOf(form, "Body"));
        Assert.Equal(version, ValueOf(form, "Version"));

        var choice = clash.QuerySelector("input[type=radio]")!.GetAttribute("name")!;
        await ben.PostAndFollowAsync(address, ("Version", version), ("Body", "One by Ben."), ("Dateline", "Port"), (choice, nameof(ClashChoice.Both)));

        var saved = (IHtmlFormElement)(await ben.ReadAsync(address)).QuerySelector("#article-form")!;
        Assert.Equal("One by Ada.\n\nOne by Ben.", ValueOf(saved, "Body"));
        Assert.Equal("Port", ValueOf(saved, "Dateline"));
    }

    [Fact]
    public async Task What_was_kept_and_not_saved_opens_for_who_typed_it_and_for_nobody_else()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        using var colleague = await site.SignInAsync(Role.Editor);
        var address = await reporter.PostAndFollowAsync("/newsroom/articles/new");
        await SaveAsync(reporter, address, ("Headline", "Saved"));

        using var kept = await reporter.PostAsync(
            $"{address}?handler=Autosave", ("Version", VersionOf(await reporter.ReadAsync(address))), ("Headline", "Typed"));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("savedUtc", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal("Typed", HeadlineOf(await reporter.ReadAsync(address)));
        Assert.NotNull((await reporter.ReadAsync(address)).QuerySelector($"a[href='{address}?kept=false']"));
        Assert.Equal("Saved", HeadlineOf(await reporter.ReadAsync($"{address}?kept=false")));
        Assert.Equal("Saved", HeadlineOf(await colleague.ReadAsync(address)));
        Assert.Contains("Typed", (await reporter.ReadAsync($"{address}/preview")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_to_a_published_article_wait_until_they_are_published()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");
        var section = FirstSection(await editor.ReadAsync(address));
        await SaveAsync(editor, address, [.. Complete, ("SectionId", section)]);
        await editor.PostAndFollowAsync($"{address}/next", ("Step", "Publish"));
        using var reader = site.Browser();
        var path = ReaderAddress(await editor.ReadAsync(address));

        await SaveAsync(editor, address, [.. Complete.Where(field => field.Name != "Headline"), ("SectionId", section), ("Headline", "Harbour ministers part")]);
        Assert.DoesNotContain("ministers part", await reader.GetStringAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("ministers part", await reader.GetStringAsync("/"), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await editor.PostAndFollowAsync($"{address}/next", ("Step", "PublishChanges"), ("Silently", "true"));
        var page = await reader.GetStringAsync(path);
        Assert.Contains("ministers part", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Updated", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_article_answers_410_with_its_notice()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var (id, path) = await new SampleArticle { Headline = "Wrong" }.PublishAsync(site);

        await editor.PostAndFollowAsync($"/newsroom/articles/{id}/next", ("Step", "Withdraw"), ("Comment", "It was about <b>another</b> harbour."));

        using var reader = site.Browser();
        using var answer = await reader.GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("It was about &lt;b&gt;another&lt;/b&gt; harbour.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_article_is_not_a_contributors_business()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var contributor = await site.SignInAsync(Role.Contributor);
        var address = await editor.PostAndFollowAsync("/newsroom/articles/new");

        foreach (var page in new[] { "", "/next", "/comments", "/looks", "/preview", "/presence", "/checklist" })
            await contributor.ReadAsync(address + page, HttpStatusCode.NotFound);
        foreach (var form in new[] { "", "?handler=Autosave", "/next", "/comments" })
        {
            using var answer = await contributor.PostAsync(address + form, ("Version", "1"), ("Headline", "Mine"), ("Step", "Submit"), ("Text", "Hm."));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void Every_field_of_an_article_has_its_words_in_the_form() =>
        Assert.Equal(typeof(ArticleCopy).GetProperties().Select(property => property.Name).Order(), CopyField.All.Order());

    private static async Task SaveAsync(SignedIn person, string address, params (string Name, string Value)[] fields) =>
        await person.PostAndFollowAsync(address, [.. fields, ("Version", VersionOf(await person.ReadAsync(address)))]);

    private static string VersionOf(IDocument page) => page.QuerySelector("#article-form input[name=Version]")!.GetAttribute("value")!;

    private static string HeadlineOf(IDocument page) => ValueOf((IHtmlFormElement)page.QuerySelector("#article-form")!, "Headline");

    private static string FirstSection(IDocument page) =>
        page.QuerySelectorAll("select[name=SectionId] option").Select(option => option.GetAttribute("value")!).First(value => value.Length > 0);

    private static string ReaderAddress(IDocument page) =>
        page.QuerySelectorAll(".article-head a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith("/2", StringComparison.Ordinal));

    private static string Checked(IDocument page, string name) => page.QuerySelectorAll<IHtmlInputElement>($"input[name={name}]")
        .Single(input => input.IsChecked).ParentElement!.TextContent.Trim();

    private static string ValueOf(IHtmlFormElement form, string name) => form.Elements.Single(field => field.GetAttribute("name") == name) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException($"{name} is neither a line nor a text."),
    };
}
