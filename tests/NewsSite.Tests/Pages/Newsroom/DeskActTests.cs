using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Workflow;
using NewsSite.Pages.Newsroom;
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
        Assert.Equal(["2 changed, 1 refused: “Live” (The article is published now; that cannot be done from there.)"], page.Texts(".done p"));
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
    public async Task What_was_refused_is_named_unless_the_person_may_not_know_of_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var contributor = await site.SignInAsync(Role.Contributor);
        var (mine, secret) = (await site.BeginAsync(contributor.Person, "Mine"), await site.BeginAsync(editor.Person, "Secret"));
        await contributor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Submit"), ("Articles", $"{mine}"), ("Articles", $"{secret}"), ("Articles", "4711"));
        Assert.Equal(["1 changed, 2 refused: 2 articles (There is no such article.)"], (await contributor.ReadAsync("/newsroom")).Texts(".done p"));

        var undoId = await ActAsync(editor, "Approve", mine);
        (await site.Of<SendBackArticle>().RunAsync(editor.Person, mine, "Not yet.", CancellationToken.None)).Value();
        await editor.PostAndFollowAsync("/newsroom?handler=Undo", ("undoId", undoId));
        Assert.Equal(["0 changed, 1 refused: “Mine” (Something has happened to it since.)"], (await editor.ReadAsync("/newsroom")).Texts(".done p"));
    }

    [Fact]
    public async Task What_was_saved_since_the_list_was_read_is_not_approved_unread()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        (await site.Of<SubmitArticle>().RunAsync(DeskStaff.Reporter, id, CancellationToken.None)).Value();
        var seen = (await editor.ReadAsync("/newsroom")).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { Headline = "Something else" });

        foreach (var stated in new[] { seen, "", "x:y", $"{id}" })
        {
            await editor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Approve"), ("Articles", $"{id}"), ("Seen", stated));
            Assert.StartsWith("0 changed, 1 refused", Assert.Single((await editor.ReadAsync("/newsroom")).Texts(".done p")), StringComparison.Ordinal);
            Assert.Equal(ArticleState.InReview, (await site.OpenAsync(DeskStaff.Editor, id)).State);
        }

        await ActAsync(editor, "Approve", id);
        Assert.Equal(ArticleState.Approved, (await site.OpenAsync(DeskStaff.Editor, id)).State);
    }

    [Fact]
    public void However_many_were_refused_the_line_is_short_and_each_reason_stands_once()
    {
        RefusedArticle[] refused =
        [
            .. Enumerable.Range(1, 150).Select(number => new RefusedArticle(number, "One.", $"{new string('e', 99)} {number}")),
            new(151, "Two.", ""), new(152, "Three.", "Ferry"), new(153, "Four.", "Boat"), new(154, "Five.", "Quay"),
        ];
        var line = ManyWords.Of(new ManyDone(1, [7], refused));
        var headline = $"“{new string('e', 60)}…”";
        Assert.Equal(
            $"1 changed, 154 refused: {string.Join(", ", Enumerable.Repeat(headline, 5))} and 145 more (One.); "
            + "one without a headline (Two.); “Ferry” (Three.); 2 more for other reasons",
            line);
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
            ["0 changed, 1 refused: “Mine” (Your role does not allow that for this article.)"], (await contributor.ReadAsync("/newsroom")).Texts(".done p"));
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

    private static async Task<string> ActAsync(SignedIn person, string act, int id)
    {
        var seen = (await person.ReadAsync("/newsroom")).QuerySelector($"[name=Seen][value^='{id}:']")!.GetAttribute("value")!;
        await person.PostAndFollowAsync("/newsroom?handler=Act", ("Act", act), ("Articles", $"{id}"), ("Seen", seen));
        return (await person.ReadAsync("/newsroom")).QuerySelector("[name=undoId]")!.GetAttribute("value")!;
    }
}
