using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
using NewsSite.FrontPage;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.FrontPage;

/// <summary>The page on which a front is arranged, as it works without script.</summary>
public sealed class ArrangePageTests
{
    private const string Home = FrontCuration.Home;

    [Fact]
    public async Task An_editor_arranges_publishes_and_readers_see_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var first = await new SampleArticle { Headline = "First of all" }.PublishAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await new SampleArticle { Headline = "Second" }.PublishAsync(site);

        var page = await editor.ReadAsync(Home);
        Assert.Equal(["Live strip", "Lead", "Latest", "Row", "Section band", "Most read"], page.Texts(".container__kind"));
        Assert.Equal(["Second"], page.Texts("#c2 .filled li"));

        // Find the article, place it, say something else there.
        using (var found = await editor.PostAsync(Home, page.Fields().Having(("c2.Find", "first all"), ("Do", "find:c2"))))
            page = await editor.Browser.PageOfAsync(found, HttpStatusCode.OK);
        Assert.Equal($"place:c2:{first.Id}", Assert.Single(page.QuerySelectorAll("#c2 .found button")).GetAttribute("value"));
        Assert.Equal(0, (await site.FrontAsync()).Draft.Number);
        Assert.Equal($"{Home}#c2", await editor.PostAndFollowAsync(Home, page.Fields().Having(("Do", $"place:c2:{first.Id}"))));
        page = await editor.ReadAsync(Home);
        Assert.Equal(["The draft is saved as version 1. Readers do not see it yet."], page.Texts("main > .notice"));
        Assert.Equal(["Second", "First of all"], (await site.Browser().ReadAsync("/")).Headlines());
        Assert.Equal($"{Home}/publish", await editor.PostAndFollowAsync(Home, page.Fields().Having(($"a{first.Id}.Headline", "First again"), ("Do", "next"))));

        page = await editor.ReadAsync($"{Home}/publish");
        Assert.Equal(["“First of all” placed in Lead"], page.Texts("aside li"));
        Assert.Equal("Publishes to the front page now", Assert.Single(page.Texts("form[action$='handler=Now'] button")));
        Assert.Equal($"{Home}/publish", await editor.PostAndFollowAsync($"{Home}/publish?handler=Now", ("Seen", "2"), ("Note", "For the morning")));
        Assert.Equal(["First again", "Second"], (await site.Browser().ReadAsync("/")).Headlines());

        // Back to what the site arranges by itself, in one step.
        page = await editor.ReadAsync($"{Home}/history");
        Assert.Equal(["2 Live", "0"], page.Texts("tbody th"));
        Assert.Contains("For the morning", page.Texts("tbody td"));
        await editor.PostAndFollowAsync($"{Home}/history", ("number", "0"), ("seenLive", "2"));
        Assert.Equal(["Second", "First of all"], (await site.Browser().ReadAsync("/")).Headlines());
        Assert.Equal(["3 Live", "2", "0"], (await editor.ReadAsync($"{Home}/history")).Texts("tbody th"));
        Assert.Equal(["3 Live", "2", "1", "0"], (await editor.ReadAsync($"{Home}/history?all=true")).Texts("tbody th"));
    }

    [Fact]
    public async Task Containers_are_added_changed_moved_and_removed()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Topics = ["Ferries"] }.PublishAsync(site);
        await StepAsync(editor, "add:List");
        await StepAsync(editor, "up:c7");
        await StepAsync(editor, "up:c7");
        await StepAsync(editor, "remove:c1");
        await StepAsync(editor, "save", ("c7.Title", "On the water"), ("c7.Rule", "Topic"), ("c7.Name", "ferries"), ("c7.Slots", "9"));
        var draft = await site.DraftAsync();
        Assert.Equal([2, 3, 4, 7, 5, 6], draft.Containers.Select(container => container.Id));
        var list = draft.Containers[3];
        Assert.Equal((ContainerKind.List, "On the water", 9, RuleSource.Topic, "Ferries"), (list.Kind, list.Title, list.Slots, list.Rule.From, list.Rule.Name));

        var page = await editor.ReadAsync(Home);
        using var wrong = await editor.PostAsync(Home, page.Fields().Having(("c7.Name", "Nobody knows"), ("c7.Title", "Kept")));
        page = await editor.Browser.PageOfAsync(wrong, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("#field-c7-name", Assert.Single(page.QuerySelectorAll(".notice--problem a")).GetAttribute("href"));
        Assert.Equal(("Nobody knows", "Kept"), (page.QuerySelector("#field-c7-name")!.GetAttribute("value"), page.QuerySelector("#field-c7-title")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Who_comes_second_sees_what_both_changed_and_chooses()
    {
        await using var site = new SiteApp();
        using var first = await site.SignInAsync(Role.Editor);
        using var second = await site.SignInAsync(Role.Editor);
        var one = await new SampleArticle { Headline = "Of the first" }.PublishAsync(site);
        var two = await new SampleArticle { Headline = "Of the second" }.PublishAsync(site);
        var page = await second.ReadAsync(Home);
        await StepAsync(first, $"place:c2:{one.Id}");

        using var refused = await second.PostAsync(Home, page.Fields().Having(("c3.Slots", "8"), ("Do", $"place:c4:{two.Id}")));
        page = await second.Browser.PageOfAsync(refused, HttpStatusCode.Conflict);
        Assert.Equal(["“Of the first” placed in Lead"], page.Texts(".clash__texts > div:first-child li"));
        Assert.Equal(["Latest: 6 → 8 slots", "“Of the second” placed in Row"], page.Texts(".clash__texts > div:last-child li"));
        Assert.Equal("8", page.QuerySelector("[name='c3.Slots']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"#c4 #a{two.Id}"));
        Assert.Equal(Home, page.QuerySelector(".clash__choices a")!.GetAttribute("href"));

        await second.PostAndFollowAsync(Home, page.Fields().Having(("OnTopOf", page.QuerySelector("[name=OnTopOf]")!.GetAttribute("value")!)));
        var draft = await site.DraftAsync();
        Assert.Equal([one.Id, two.Id], draft.Placed.Select(placed => placed.ArticleId));
        Assert.Equal(8, draft.Containers.Single(container => container.Id == 3).Slots);
        Assert.Equal(["2 Draft", "1", "0 Live"], (await first.ReadAsync($"{Home}/history?all=true")).Texts("tbody th"));

        // While the second decided, the first saved again: it is asked again, and nothing is lost.
        await StepAsync(first, "remove:c5");
        using var again = await second.PostAsync(Home, page.Fields().Having(("OnTopOf", "1"), ("c3.Title", "News")));
        Assert.Contains("Section band removed", (await second.Browser.PageOfAsync(again, HttpStatusCode.Conflict)).Texts(".clash__texts li"));
    }

    [Fact]
    public async Task A_number_finds_the_article_of_that_number_and_headlines_that_hold_it()
    {
        await using var site = new SiteApp();
        var first = await new SampleArticle { Headline = "First of all" }.PublishAsync(site);
        var budget = await new SampleArticle { Headline = $"Budget {first.Id} is passed" }.PublishAsync(site);
        await new SampleArticle { Headline = "Another" }.PublishAsync(site);
        var found = await site.Of<FrontSearch>().FindAsync($"{first.Id}", CancellationToken.None);
        Assert.Equal([first.Id, budget.Id], found.Select(article => article.Id));
    }

    [Fact]
    public async Task What_readers_do_not_see_is_named()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var article = await new SampleArticle { Headline = "Taken back" }.PublishAsync(site);
        var draft = await new SampleArticle { Headline = "Unfinished" }.DraftAsync(site);
        await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id), new PlacedArticle(draft.Id), new PlacedArticle(999)));
        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, article.Id, notice: null, CancellationToken.None)).Value();

        string[] reasons = ["Withdrawn: readers do not see it", "Not published yet: readers see it when it is", "Deleted: readers see nothing of it"];
        Assert.Equal(reasons, (await editor.ReadAsync(Home)).Texts(".slot .flag"));
        Assert.Equal(reasons, (await editor.ReadAsync($"{Home}/publish")).Texts("aside .flag"));
    }

    [Fact]
    public async Task Fronts_are_listed_with_where_they_stand_and_scheduled_in_both_clocks()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        await site.SaveFrontAsync(FrontCuration.Led());
        Assert.Equal($"{Home}/publish", await editor.PostAndFollowAsync($"{Home}/publish?handler=Schedule", ("Seen", "1"), ("At", "2026-11-23T06:00"), ("Note", "")));
        var page = await editor.ReadAsync("/newsroom/fronts");
        Assert.Equal(["Front page", "World", "Politics", "Business", "Technology", "Science", "Culture", "Sport", "Opinion"], page.Texts("tbody th"));
        Assert.Equal(["version 1, Mon 23 Nov 2026, 06:00 (05:00 UTC)"], page.Texts(".fronts__planned"));

        using var past = await editor.PostAsync($"{Home}/publish?handler=Schedule", ("Seen", "1"), ("At", "2026-11-01T06:00"));
        page = await editor.Browser.PageOfAsync(past, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("2026-11-01T06:00", page.QuerySelector("[name=At]")!.GetAttribute("value"));
        await editor.PostAndFollowAsync($"{Home}/publish?handler=Unschedule", ("number", "1"));
        Assert.Empty((await site.FrontAsync()).Scheduled);
        await editor.ReadAsync("/newsroom/fronts/no-such-section", HttpStatusCode.NotFound);
    }

    private static async Task StepAsync(SignedIn editor, string step, params (string, string)[] changes) => await editor.PostAndFollowAsync(
        Home, (await editor.ReadAsync(Home)).Fields().Having([.. changes, ("Do", step)]));
}
