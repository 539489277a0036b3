using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Workflow;

public sealed class WorkflowTests
{
    [Fact]
    public async Task An_article_goes_from_draft_to_readers_and_back()
    {
        await using var site = new SiteApp();
        var browser = site.Browser();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        Assert.Equal(ArticleState.InReview, (await site.Of<SubmitArticle>().RunAsync(DeskStaff.Reporter, id, CancellationToken.None)).Value().State);
        Assert.Equal(ArticleState.Approved, (await site.Of<ApproveArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None)).Value().State);
        var path = (await site.PublishAsync(id)).Path!;
        Assert.Equal("/2026/11/22/harbour-opens-again", path);
        Assert.Equal(["Harbour opens again"], (await browser.ReadAsync(path)).Texts("h1"));

        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, "It was a hoax.", CancellationToken.None)).Value();
        using (var gone = await browser.GetAsync(path))
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("It was a hoax.", await site.Of<ArticleReader>().WithdrawalNoticeAsync(new(2026, 11, 22), "harbour-opens-again", CancellationToken.None));

        Assert.Equal(ArticleState.Draft, (await site.Of<RestoreArticle>().RunAsync(DeskStaff.Editor, id, CancellationToken.None)).Value().State);
        Assert.Equal(path, (await site.PublishAsync(id)).Path);
    }

    [Fact]
    public async Task Every_step_stands_in_the_audit_log_with_its_person()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        await site.Of<SubmitArticle>().RunAsync(DeskStaff.Reporter, id, CancellationToken.None);
        await site.Of<SendBackArticle>().RunAsync(DeskStaff.Editor, id, "Who says so?", CancellationToken.None);
        await site.PublishAsync(id);
        await site.Of<CorrectArticle>().RunAsync(DeskStaff.Editor, id, "It was one boat.", CancellationToken.None);

        await using var db = await site.DatabaseAsync();
        Assert.Equal(
            ["article.started 2", "article.submitted 2", "article.sent-back 1", "article.published 1", "article.corrected 1"],
            await db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Id).Select(entry => entry.Action + " " + entry.StaffId).ToListAsync());
    }

    [Fact]
    public async Task What_is_missing_stands_in_the_way_of_publishing_with_its_field()
    {
        await using var site = new SiteApp();
        var other = await new SampleArticle { Headline = "A real one" }.PublishAsync(site);
        var id = await site.StartAsync(DeskStaff.Editor, new ArticleCopy
        {
            Markdown = $"[gone](/2026/11/22/nothing-here), [there]({other.Path}), [elsewhere](https://other.example/2026/11/22/x)\n\n![](/media/a.jpg#10x10)",
            CanonicalUrl = "not an address",
            EmbargoUtc = site.Clock.GetUtcNow().UtcDateTime.AddHours(1),
        });

        var refused = Assert.IsType<Outcome<StepTaken>.Invalid>(
            await site.Of<PublishArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None));

        Assert.Equal(
            ["Headline", "SectionId", "Standfirst", "AiUse", "CanonicalUrl", "EmbargoUtc", "Markdown", "Markdown"],
            refused.Problems.Select(problem => problem.Field));
        var items = (await site.Of<CheckArticle>().RunAsync(DeskStaff.Editor, id, null, null, CancellationToken.None)).Value();
        Assert.Equal(["/media/a.jpg#10x10", "/2026/11/22/nothing-here"], items.Select(item => item.Passage).OfType<string>());
        Assert.Contains(items, item => item is { Field: "Sources", Severity: CheckSeverity.Advice });
        Assert.Equal(ArticleState.Draft, (await site.OpenAsync(DeskStaff.Editor, id)).State);
    }

    [Fact]
    public async Task A_step_that_the_state_does_not_allow_is_a_conflict_and_changes_nothing()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.IsType<Outcome<StepTaken>.Conflict>(await site.Of<ApproveArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None));
        Assert.IsType<Outcome<StepTaken>.Conflict>(await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None));
        Assert.Equal((ArticleState.Draft, 1), ((await site.OpenAsync(DeskStaff.Editor, id)).State, (await site.OpenAsync(DeskStaff.Editor, id)).Version));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_does_not_go_out_unread()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var seen = (await site.OpenAsync(DeskStaff.Editor, id)).Version;
        await site.SaveAsync(DeskStaff.OtherEditor, id, copy => copy with { Headline = "Changed" });
        Assert.IsType<Outcome<StepTaken>.Conflict>(await site.Of<PublishArticle>().RunAsync(DeskStaff.Editor, id, seen, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_does_what_their_role_does_not_allow()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { SectionId = 2 });
        Assert.IsType<Outcome<SavedCopy>.Forbidden>(await site.TrySaveAsync(DeskStaff.Reporter, id, 1, DeskStaff.Complete));
        Assert.IsType<Outcome<SavedCopy>.Missing>(await site.TrySaveAsync(DeskStaff.Contributor, id, 1, DeskStaff.Complete));
        Assert.IsType<Outcome<OpenedArticle>.Missing>(await site.Of<OpenArticle>().RunAsync(DeskStaff.Contributor, id, CancellationToken.None));

        var own = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        Assert.IsType<Outcome<StepTaken>.Forbidden>(await site.Of<PublishArticle>().RunAsync(DeskStaff.Reporter, own, null, CancellationToken.None));
        Assert.Equal([Step.Submit], (await site.OpenAsync(DeskStaff.Reporter, own)).Steps);
        Assert.Equal([Step.Submit, Step.Schedule, Step.Publish], (await site.OpenAsync(DeskStaff.Editor, own)).Steps);
    }

    [Fact]
    public async Task What_was_approved_changes_only_by_an_editor_and_the_reporters_text_is_kept()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        await site.Of<SubmitArticle>().RunAsync(DeskStaff.Reporter, id, CancellationToken.None);
        var version = (await site.Of<ApproveArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None)).Value().Version;
        Assert.IsType<Outcome<SavedCopy>.Forbidden>(await site.TrySaveAsync(DeskStaff.Reporter, id, version, DeskStaff.Complete with { Headline = "Late idea" }));
        Assert.Equal("Late idea", (await site.OpenAsync(DeskStaff.Reporter, id)).Autosave?.Copy.Headline);
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Approved again" });
    }

    [Fact]
    public void Every_state_has_exactly_its_steps()
    {
        var steps = Enum.GetValues<ArticleState>().Select(state =>
            $"{state}: {string.Join(' ', Enum.GetValues<Step>().Where(step => Article.Allows(step, state)))}");
        Assert.Equal(
            [
                "Draft: Submit Schedule Publish", "InReview: SendBack Approve Schedule Publish", "Approved: SendBack Schedule Publish",
                "Scheduled: Schedule Unschedule Publish", "Published: PublishChanges Withdraw", "Withdrawn: Restore",
            ],
            steps);
    }

    [Fact]
    public async Task A_comment_follows_its_passage_and_says_when_it_is_gone()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        await site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, id, "Really?", "Two.", 1, CancellationToken.None);
        await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { Markdown = "Zero.\n\nOne.\n\nTwo.\n\nThree." });
        var moved = Assert.Single((await site.Of<ArticleComments>().ListAsync(DeskStaff.Reporter, id, CancellationToken.None)).Value());
        Assert.Equal((2, false), (moved.Passage?.Block, moved.IsDetached));

        await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { Markdown = "Zero." });
        (await site.Of<ResolveComment>().RunAsync(DeskStaff.Reporter, id, moved.Id, isResolved: true, CancellationToken.None)).Value();
        var gone = Assert.Single((await site.Of<ArticleComments>().ListAsync(DeskStaff.Reporter, id, CancellationToken.None)).Value());
        Assert.Equal((null, true, "Rita Reporter"), (gone.Passage, gone.IsDetached, gone.ResolvedByName));
        Assert.Equal(0, (await site.OpenAsync(DeskStaff.Editor, id)).OpenComments);

        (await site.Of<ResolveComment>().RunAsync(DeskStaff.Editor, id, moved.Id, isResolved: false, CancellationToken.None)).Value();
        Assert.Equal(1, (await site.OpenAsync(DeskStaff.Editor, id)).OpenComments);
    }

    [Fact]
    public async Task An_act_on_many_reports_what_it_could_not_do_and_is_undone_where_nothing_happened_since()
    {
        await using var site = new SiteApp();
        var ids = new List<int>();
        foreach (var number in Enumerable.Range(0, 3))
            ids.Add(await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete with { Headline = $"Number {number}" }));
        await site.PublishAsync(ids[2]);

        var done = (await site.Of<ActOnMany>().RunAsync(DeskStaff.Editor, ids, new ManyAct.Submit(), CancellationToken.None)).Value();
        Assert.Equal(ids[..2], done.Done);
        Assert.Equal(ids[2], Assert.Single(done.Refused).ArticleId);

        await site.SaveAsync(DeskStaff.Reporter, ids[1], copy => copy with { Headline = "Written on" });
        var undone = (await site.Of<UndoMany>().RunAsync(DeskStaff.Editor, done.BulkActId!.Value, CancellationToken.None)).Value();
        Assert.Equal(ids[..1], undone.Done);
        Assert.Equal(ids[1], Assert.Single(undone.Refused).ArticleId);
        Assert.Equal(ArticleState.Draft, (await site.OpenAsync(DeskStaff.Editor, ids[0])).State);
        Assert.Equal(ArticleState.InReview, (await site.OpenAsync(DeskStaff.Editor, ids[1])).State);
        Assert.IsType<Outcome<ManyDone>.Missing>(await site.Of<UndoMany>().RunAsync(DeskStaff.Editor, done.BulkActId.Value, CancellationToken.None));
    }

    [Fact]
    public async Task A_withdrawal_and_a_move_of_many_can_be_undone()
    {
        await using var site = new SiteApp();
        var browser = site.Browser();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var path = (await site.PublishAsync(id)).Path!;
        foreach (var act in new ManyAct[] { new ManyAct.Withdraw(null), new ManyAct.Section(3), new ManyAct.Assign(2, "Rita", null) })
        {
            var before = await site.OpenAsync(DeskStaff.Editor, id);
            var done = (await site.Of<ActOnMany>().RunAsync(DeskStaff.Editor, [id], act, CancellationToken.None)).Value();
            Assert.NotEqual((before.State, before.Copy.SectionId, before.AssigneeId), await StandingAsync(site, id));
            (await site.Of<UndoMany>().RunAsync(DeskStaff.Editor, done.BulkActId!.Value, CancellationToken.None)).Value();
            Assert.Equal((before.State, before.Copy.SectionId, before.AssigneeId), await StandingAsync(site, id));
        }

        Assert.Equal(["Harbour opens again"], (await browser.ReadAsync(path)).Texts("h1"));
    }

    private static async Task<(ArticleState State, int? SectionId, int? AssigneeId)> StandingAsync(SiteApp site, int id)
    {
        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        return (opened.State, opened.Copy.SectionId, opened.AssigneeId);
    }
}
