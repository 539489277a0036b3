using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Pages.Newsroom.Articles;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

public sealed class HistoryPageTests
{
    [Fact]
    public async Task Every_save_stands_in_the_history_newest_first()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "world");
        var id = await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(reporter.Person, id, copy => copy with { Headline = "Ferry is back" });

        var page = await editor.ReadAsync($"/newsroom/articles/{id}/history");
        Assert.Equal(["Ferry is back"], page.Texts("h1"));
        Assert.Equal(["History"], page.Texts(".tabs [aria-current]"));
        Assert.Equal(["Version 2", "Version 1"], page.Texts("tbody th"));
        Assert.Equal([reporter.Person.Name, editor.Person.Name], page.Texts("tbody td:nth-of-type(4)"));
        Assert.Equal(("1", "2"), (page.QuerySelector("[name=before][checked]")!.GetAttribute("value"), page.QuerySelector("[name=after][checked]")!.GetAttribute("value")));
        Assert.Null(page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_long_history_goes_on_behind_a_link()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        for (var i = 0; i < RevisionHistory.PageLength; i++)
            await site.SaveAsync(editor.Person, id, copy => copy with { Markdown = copy.Markdown + "\n\nMore." });

        var first = await editor.ReadAsync($"/newsroom/articles/{id}/history");
        Assert.Equal(RevisionHistory.PageLength, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Version 1"], (await editor.ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Texts("tbody th"));
    }

    [Fact]
    public async Task Two_revisions_are_compared_field_by_field_and_word_by_word()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(editor.Person, id, copy => copy with { SectionId = 2, Markdown = "One <boat> left.\n\nTwo came back.\n\nNobody was hurt." });

        var page = await editor.ReadAsync($"/newsroom/articles/{id}/history/compare?before=2&after=1");
        Assert.Equal(["Version 1 and version 2"], page.Texts("h1"));
        Assert.Equal(["Section"], page.Texts(".changes dt"));
        Assert.Equal(["[removed: World]"], page.Texts(".changes dd del"));
        Assert.Equal(3, page.QuerySelectorAll(".block").Length);
        Assert.Equal("block block--changed block--paragraph", page.QuerySelector(".block")!.ClassName);
        Assert.Equal("One [added: <]boat[added: >] left.", page.QuerySelector(".block")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("boat"));

        var source = await editor.ReadAsync($"/newsroom/articles/{id}/history/compare?before=1&after=2&view=source");
        Assert.Equal(["[removed: One boat left. ]"], source.Texts(".source del"));
        Assert.Equal("page", source.QuerySelector("a[href$='view=source']")!.GetAttribute("aria-current"));
        Assert.Equal(["The two say the same."], (await editor.ReadAsync($"/newsroom/articles/{id}/history/compare?before=1&after=1")).Texts(".empty"));
        await editor.ReadAsync($"/newsroom/articles/{id}/history/compare?before=1&after=9", HttpStatusCode.NotFound);
        await editor.ReadAsync($"/newsroom/articles/{id}/history/compare", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_line_that_was_added_is_marked_without_the_end_of_the_line_before_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(editor.Person, DeskStaff.Complete with { Markdown = "- One boat." });
        await site.SaveAsync(editor.Person, id, copy => copy with { Markdown = "- One boat.\n- Two boats." });

        var page = await editor.ReadAsync($"/newsroom/articles/{id}/history/compare?before=1&after=2");
        Assert.Equal("[added: • Two boats.]", page.QuerySelector(".block ins")!.TextContent);
        Assert.Equal("• One boat.\n[added: • Two boats.]", page.QuerySelector(".block")!.TextContent);
    }

    [Fact]
    public async Task An_earlier_revision_is_restored_as_a_new_one_unless_somebody_was_quicker()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(editor.Person, id, copy => copy with { Headline = "Worse", Markdown = "Worse." });
        var address = $"/newsroom/articles/{id}/history/1";
        var page = await editor.ReadAsync(address);
        Assert.Equal(["One boat left.", "Two came back.", "Nobody was hurt."], page.Texts(".revision__text p:not(.revision__standfirst)"));
        Assert.Equal(["Ferry"], page.Texts(".revision__headline"));
        var seen = page.QuerySelector("[name=seen]")!.GetAttribute("value")!;

        await site.SaveAsync(editor.Person, id, copy => copy with { Headline = "Meanwhile" });
        using (var late = await editor.PostAsync(address + "?handler=Restore", ("seen", seen)))
            Assert.Equal(["Somebody has changed the article since you opened it. Look at it again first."], (await editor.Browser.PageOfAsync(late, HttpStatusCode.Conflict)).Texts(".notice--problem li"));

        seen = (await editor.ReadAsync(address)).QuerySelector("[name=seen]")!.GetAttribute("value")!;
        var history = await editor.ReadAsync(await editor.PostAndFollowAsync(address + "?handler=Restore", ("seen", seen)));
        Assert.Equal(["Restored", "Saved", "Saved", "Saved"], history.Texts(".kind"));
        Assert.Equal("Ferry", (await site.OpenAsync(editor.Person, id)).Copy.Headline);
        Assert.Null((await editor.ReadAsync($"/newsroom/articles/{id}/history/4")).QuerySelector("[name=seen]"));
    }

    [Fact]
    public async Task The_history_is_for_whoever_may_read_the_article_and_restoring_for_whoever_may_edit_it()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var contributor = await site.SignInAsync(Role.Contributor);
        using var reporter = await site.SignInAsync(Role.Reporter, "politics");
        var id = await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(editor.Person, id, copy => copy with { Headline = "Ferry is back" });
        foreach (var address in new[] { "history", "history/1", "history/compare?before=1&after=2" })
        {
            await contributor.ReadAsync($"/newsroom/articles/{id}/{address}", HttpStatusCode.NotFound);
            await reporter.ReadAsync($"/newsroom/articles/{id}/{address}");
        }

        Assert.Null((await reporter.ReadAsync($"/newsroom/articles/{id}/history/1")).QuerySelector("[name=seen]"));
        using var answer = await reporter.PostAsync($"/newsroom/articles/{id}/history/1?handler=Restore", ("seen", "2"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_article_that_was_never_saved_here_says_so()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var article = await new SampleArticle().DraftAsync(site);
        Assert.Single((await editor.ReadAsync($"/newsroom/articles/{article.Id}/history")).QuerySelectorAll(".empty"));
    }

    [Fact]
    public void Long_runs_of_unchanged_blocks_are_folded_and_nothing_is_left_out()
    {
        BlockChange[] blocks = [.. "sssasrss".Select(letter => new BlockChange(
            letter == 's' ? ChangeKind.Same : letter == 'a' ? ChangeKind.Added : ChangeKind.Removed, BlockLook.Paragraph, []))];
        var runs = BlockRun.Of(blocks);
        Assert.Equal([(3, true), (1, false), (1, false), (1, false), (2, false)], runs.Select(run => (run.Blocks.Count, run.IsFolded)));
        Assert.Equal(blocks, runs.SelectMany(run => run.Blocks));
    }
}
