using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>A revision of the history is given a name after it was saved.</summary>
public sealed class RevisionNameTests
{
    [Fact]
    public async Task A_revision_is_named_renamed_and_loses_its_name_and_the_log_says_so()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(editor.Person, id, copy => copy with { Headline = "Ferry is back" });
        var before = await site.OpenAsync(editor.Person, id);

        var page = await editor.ReadAsync(await NameAsync(editor, id, 1, "  As sent to the lawyer  "));
        Assert.Equal(["Version 1 is called “As sent to the lawyer” now."], page.Texts("main > .notice"));
        Assert.Equal(["Saved", "Named"], page.Texts(".kind"));
        Assert.Equal("Named “As sent to the lawyer”", page.Texts(".revision--named td:nth-of-type(5)")[0].Split(" Rename")[0]);
        Assert.Equal("As sent to the lawyer", page.QuerySelector("#name-1")!.GetAttribute("value"));
        Assert.Equal(["As sent to the lawyer"], (await editor.ReadAsync($"/newsroom/articles/{id}/history/1")).Texts("h1 .head__more").Select(name => name.Trim('“', '”')));

        await NameAsync(editor, id, 1, "Before the correction");
        page = await editor.ReadAsync(await NameAsync(editor, id, 1, " "));
        Assert.Equal(["Version 1 has no name now."], page.Texts("main > .notice"));
        Assert.Equal(["Saved", "Saved"], page.Texts(".kind"));

        await using var db = await site.DatabaseAsync();
        var log = await db.AuditEntries.Where(entry => entry.Action == "article.revision-named").OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(
            ["no name → “As sent to the lawyer”", "“As sent to the lawyer” → “Before the correction”", "“Before the correction” → no name"],
            log.Select(entry => entry.Detail.Split("version 1: ")[1].TrimEnd(')')));
        Assert.All(log, entry => Assert.Equal((editor.Person.StaffId, id), (entry.StaffId, entry.SubjectId)));

        // The article is what it was: nobody's save is outrun by a name.
        Assert.Equal((before.Version, before.Copy.Headline), ((await site.OpenAsync(editor.Person, id)).Version, "Ferry is back"));
    }

    [Fact]
    public async Task What_readers_were_given_stays_known_as_that_under_its_name()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginPublishedAsync(editor.Person, "Ferry");
        var version = (await site.RevisionsAsync(id)).Single(revision => revision.Kind == RevisionKind.Published).Version;
        await NameAsync(editor, id, version, "First edition");
        var revision = (await site.RevisionsAsync(id)).Single(revision => revision.Version == version);
        Assert.Equal((RevisionKind.Published, "First edition"), (revision.Kind, revision.Name));
    }

    [Fact]
    public async Task A_name_has_a_limit_and_a_revision_that_is_not_there_gets_none()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        using var tooLong = await SendAsync(editor, id, 1, new string('n', NameRevision.NameLimit + 1));
        var page = await editor.Browser.PageOfAsync(tooLong, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["Choose a name of at most 100 characters."], page.Texts(".notice--problem li"));
        using var missing = await SendAsync(editor, id, 9, "Nine");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Null(Assert.Single(await site.RevisionsAsync(id)).Name);
    }

    [Fact]
    public async Task Whoever_may_not_edit_the_article_is_neither_offered_it_nor_may_do_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "politics");
        var id = await site.BeginAsync(editor.Person, "Ferry");
        Assert.Empty((await reporter.ReadAsync($"/newsroom/articles/{id}/history")).QuerySelectorAll(".naming, form[method=post][id^=naming]"));
        using var answer = await SendAsync(reporter, id, 1, "Mine");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Assert.Single(await site.RevisionsAsync(id)).Name);
    }

    private static Task<HttpResponseMessage> SendAsync(SignedIn person, int id, int version, string name) =>
        person.PostAsync($"/newsroom/articles/{id}/history?handler=Name", ("version", $"{version}"), ("name", name));

    private static Task<string> NameAsync(SignedIn person, int id, int version, string name) =>
        person.PostAndFollowAsync($"/newsroom/articles/{id}/history?handler=Name&before=", ("version", $"{version}"), ("name", name));
}
