using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

/// <summary>One act on many articles of the desk, and the way back.</summary>
public sealed class DeskActTests
{
    [Fact]
    public async Task What_was_done_and_refused_is_said_and_can_be_undone()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var (one, two) = (await site.BeginAsync(editor.Person, "One"), await site.BeginAsync(editor.Person, "Two"));
        var live = await site.BeginPublishedAsync(editor.Person, "Live");

        var back = await editor.PostAndFollowAsync(
            "/newsroom?handler=Act&person=me", ("Act", "Submit"), ("Articles", $"{one}"), ("Articles", $"{two}"), ("Articles", $"{live}"));
        Assert.Equal("/newsroom?person=me", back);
        var page = await editor.ReadAsync(back);
        Assert.Equal(["2 changed, 1 refused (The article is published now; that cannot be done from there.)"], page.Texts(".done p"));
        Assert.Equal(ArticleState.InReview, (await site.OpenAsync(editor.Person, one)).State);

        var undo = page.QuerySelector(".done form")!;
        var undoId = undo.QuerySelector("[name=undoId]")!.GetAttribute("value")!;
        Assert.Equal("/newsroom?person=me", await editor.PostAndFollowAsync(undo.GetAttribute("action")!, ("undoId", undoId)));
        var after = await editor.ReadAsync("/newsroom");
        Assert.Equal(["2 changed."], after.Texts(".done p"));
        Assert.Null(after.QuerySelector(".done form"));
        Assert.Equal(ArticleState.Draft, (await site.OpenAsync(editor.Person, one)).State);
        Assert.Equal(ArticleState.Draft, (await site.OpenAsync(editor.Person, two)).State);
        Assert.Empty((await editor.ReadAsync("/newsroom")).QuerySelectorAll(".done"));
    }

    [Fact]
    public async Task Nobody_undoes_what_another_did()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var other = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "One");
        await editor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Submit"), ("Articles", $"{id}"));
        var undoId = (await editor.ReadAsync("/newsroom")).QuerySelector("[name=undoId]")!.GetAttribute("value")!;

        using var answer = await other.PostAsync("/newsroom?handler=Undo", ("undoId", undoId));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ArticleState.InReview, (await site.OpenAsync(editor.Person, id)).State);
    }

    [Fact]
    public async Task Withdrawing_asks_first_and_says_what_it_means()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var live = await site.BeginPublishedAsync(editor.Person, "Live");
        var path = (await site.OpenAsync(editor.Person, live)).Path!;

        using var asked = await editor.PostAsync("/newsroom?handler=Act&text=live", ("Act", "Withdraw"), ("Articles", $"{live}"));
        var page = await editor.Browser.PageOfAsync(asked, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["Withdraw this article?"], page.Texts(".confirm h2"));
        Assert.Equal($"{live}", page.QuerySelector("[name=Articles][checked]")!.GetAttribute("value"));
        Assert.Equal(ArticleState.Published, (await site.OpenAsync(editor.Person, live)).State);

        var form = page.QuerySelector("form.chosen")!;
        await editor.PostAndFollowAsync(
            form.GetAttribute("action")!, ("Act", "Withdraw"), ("Confirmed", form.QuerySelector("[name=Confirmed]")!.GetAttribute("value")!),
            ("Articles", $"{live}"), ("Comment", "It rested on a forged letter."));
        using var gone = await editor.GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("It rested on a forged letter.", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Choose what is to be done.")]
    [InlineData("Section", "Choose the section that they are to be in.")]
    [InlineData("SendBack", "Say what is to be changed.")]
    public async Task A_form_that_says_too_little_comes_back_with_what_was_ticked(string act, string problem)
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var ticked = await site.BeginAsync(editor.Person, "Ticked");
        await site.BeginAsync(editor.Person, "Other");

        using var answer = await editor.PostAsync("/newsroom?handler=Act", ("Act", act), ("Articles", $"{ticked}"));
        var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([problem], page.Texts(".notice--problem li"));
        Assert.Equal([$"{ticked}"], page.QuerySelectorAll("[name=Articles][checked]").Select(box => box.GetAttribute("value")));
        var target = page.QuerySelector(".notice--problem a")!.GetAttribute("href")!;
        Assert.NotNull(page.QuerySelector(target));
    }

    [Fact]
    public async Task An_act_wants_articles()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await site.BeginAsync(editor.Person, "One");
        using var answer = await editor.PostAsync("/newsroom?handler=Act", ("Act", "Withdraw"));
        var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["Choose the articles first: tick the boxes before them."], page.Texts(".notice--problem li"));
    }

    [Fact]
    public async Task Only_acts_that_a_role_may_do_are_offered_and_the_rest_is_refused()
    {
        await using var site = new SiteApp();
        using var contributor = await site.SignInAsync(Role.Contributor);
        var id = await site.BeginAsync(contributor.Person, "Mine");
        Assert.Equal(
            ["choose…", "Move to a section", "Submit for review"], (await contributor.ReadAsync("/newsroom")).Texts("#field-act option"));

        await contributor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Assign"), ("Articles", $"{id}"));
        Assert.Equal(
            ["0 changed, 1 refused (Your role does not allow that for this article.)"], (await contributor.ReadAsync("/newsroom")).Texts(".done p"));
    }

    [Fact]
    public async Task Work_is_given_only_to_people_who_are_here()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var left = await site.EmployAsync(Role.Reporter, staff => staff.Disable(site.Clock.GetUtcNow().UtcDateTime));
        var id = await site.BeginAsync(editor.Person, "One");

        var page = await editor.ReadAsync("/newsroom");
        Assert.DoesNotContain(left.Name, page.Texts("#field-assigneeid option"));
        Assert.Contains($"{left.Name} (has left)", page.Texts("#person option"));
        using var answer = await editor.PostAsync("/newsroom?handler=Act", ("Act", "Assign"), ("AssigneeId", $"{left.Id}"), ("Articles", $"{id}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await site.OpenAsync(editor.Person, id)).AssigneeId);
    }
}
