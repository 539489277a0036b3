using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Writing;

public sealed class SaveTests
{
    [Fact]
    public async Task Every_save_is_a_revision_with_who_when_and_why()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { Headline = "Another" });
        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        var named = new SaveRequest(id, opened.Version, opened.Copy) { Name = "Before legal", Reason = "The lawyer calls at noon." };
        (await site.Of<SaveArticle>().RunAsync(DeskStaff.Editor, named, CancellationToken.None)).Value();

        var revisions = await site.RevisionsAsync(id);

        Assert.Equal([RevisionKind.Named, RevisionKind.Saved, RevisionKind.Saved], revisions.Select(r => r.Kind));
        Assert.Equal(["Edith Editor", "Rita Reporter", "Rita Reporter"], revisions.Select(r => r.StaffName));
        Assert.Equal(("Before legal", "The lawyer calls at noon.", "Another"), (revisions[0].Name, revisions[0].Reason, revisions[0].Headline));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, revisions[0].SavedUtc);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_makes_no_revision()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        await site.SaveAsync(DeskStaff.Reporter, id, copy => copy);
        Assert.Single(await site.RevisionsAsync(id));
    }

    [Fact]
    public async Task An_incomplete_article_can_always_be_saved()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Contributor, new ArticleCopy());
        var saved = await site.SaveAsync(DeskStaff.Contributor, id, copy => copy with { CanonicalUrl = "nonsense", EmbargoNote = "Not before the speech." });
        Assert.Equal(("nonsense", "Not before the speech.", null), (saved.Copy.CanonicalUrl, saved.Copy.EmbargoNote, saved.Copy.SectionId));
    }

    [Fact]
    public async Task A_colleagues_save_meanwhile_is_merged()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var from = (await site.OpenAsync(DeskStaff.Reporter, id)).Version;
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Markdown = "One, edited.\n\nTwo.\n\nThree." });

        var saved = (await site.TrySaveAsync(DeskStaff.Reporter, id, from, DeskStaff.Complete with { Markdown = "One.\n\nTwo.\n\nThree, written on." })).Value();

        Assert.True(saved.WasMerged);
        Assert.Equal("One, edited.\n\nTwo.\n\nThree, written on.", saved.Copy.Markdown);
        Assert.NotNull((await site.RevisionsAsync(id))[0].Note);
    }

    [Fact]
    public async Task What_clashes_is_refused_kept_and_saved_once_somebody_decides()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var from = (await site.OpenAsync(DeskStaff.Reporter, id)).Version;
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Theirs" });
        var mine = DeskStaff.Complete with { Headline = "Mine", Markdown = "One.\n\nTwo.\n\nThree.\n\nFour." };

        var conflict = Assert.IsType<Outcome<SavedCopy>.Conflict>(await site.TrySaveAsync(DeskStaff.Reporter, id, from, mine));

        var clash = Assert.Single(conflict.Current!.Clashes);
        Assert.Equal(("Headline", "Theirs", "Mine"), (clash.Field, clash.Theirs, clash.Mine));
        Assert.Equal("Edith Editor", conflict.Current.TheirName);
        Assert.Equal("Mine", (await site.OpenAsync(DeskStaff.Reporter, id)).Autosave?.Copy.Headline);
        Assert.Equal(2, (await site.RevisionsAsync(id)).Count);

        var decided = new SaveRequest(id, from, mine) { Decisions = [new(clash.Id, ClashChoice.Mine)] };
        var saved = (await site.Of<SaveArticle>().RunAsync(DeskStaff.Reporter, decided, CancellationToken.None)).Value();
        Assert.Equal(("Mine", mine.Markdown), (saved.Copy.Headline, saved.Copy.Markdown));
        Assert.Null((await site.OpenAsync(DeskStaff.Reporter, id)).Autosave);
    }

    [Fact]
    public async Task The_first_save_of_an_article_from_elsewhere_keeps_what_it_said_before()
    {
        await using var site = new SiteApp();
        var sample = new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Background = ["Earlier."], Story = "The storm" };
        var id = (await sample.PublishAsync(site)).Id;
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Edited" });

        var revisions = await site.RevisionsAsync(id);

        Assert.Equal([RevisionKind.Saved, RevisionKind.Before], revisions.Select(r => r.Kind));
        var before = (await site.Of<RevisionHistory>().FindAsync(DeskStaff.Editor, id, revisions[1].Version, CancellationToken.None)).Value();
        var after = (await site.OpenAsync(DeskStaff.Editor, id)).Copy;
        Assert.Equal(sample.Headline, before.Headline);
        Assert.True((before with { Headline = "Edited" }).SaysTheSameAs(after));
    }

    [Fact]
    public async Task Changes_to_a_published_article_reach_readers_when_they_are_published()
    {
        await using var site = new SiteApp();
        var browser = site.Browser();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var path = (await site.PublishAsync(id)).Path!;
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True((await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Harbour closes", Markdown = "Changed." })).IsStaged);
        Assert.Equal(["Harbour opens again"], (await browser.ReadAsync(path)).Texts("h1"));

        await site.PublishChangesAsync(id);
        Assert.Equal(["Harbour closes"], (await browser.ReadAsync(path)).Texts("h1"));
        Assert.False((await site.OpenAsync(DeskStaff.Editor, id)).HasStagedChanges);
        Assert.Equal(
            [RevisionKind.Published, RevisionKind.Saved, RevisionKind.Published, RevisionKind.Saved],
            (await site.RevisionsAsync(id)).Select(r => r.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silent_repair_does_not_move_the_time_of_update(bool tellReaders)
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(id);
        var publishedUtc = site.Clock.GetUtcNow().UtcDateTime;
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Standfirst = "Mended." });
        await site.PublishChangesAsync(id, tellReaders);

        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        Assert.Equal(publishedUtc, opened.PublishedUtc);
        Assert.Equal(tellReaders ? publishedUtc.AddHours(1) : null, opened.UpdatedUtc);
    }

    [Fact]
    public async Task A_changed_address_leads_on_from_the_former_one()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var former = (await site.PublishAsync(id)).Path!;
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Slug = "Port is open" });
        var path = (await site.PublishChangesAsync(id)).Path!;

        Assert.Equal("/2026/11/22/port-is-open", path);
        using var answer = await site.Browser().GetAsync(former);
        Assert.Equal((HttpStatusCode.MovedPermanently, path), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task An_autosave_is_the_persons_own_and_goes_with_their_save()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var typed = DeskStaff.Complete with { Markdown = "Half a sent" };
        foreach (var text in new[] { "Half", typed.Markdown })
            (await site.Of<AutosaveArticle>().RunAsync(DeskStaff.Reporter, id, 1, typed with { Markdown = text }, AutosaveClaim.None, CancellationToken.None)).Value();

        Assert.Equal("Half a sent", (await site.OpenAsync(DeskStaff.Reporter, id)).Autosave?.Copy.Markdown);
        Assert.Null((await site.OpenAsync(DeskStaff.Editor, id)).Autosave);
        Assert.Single(await site.RevisionsAsync(id));

        (await site.TrySaveAsync(DeskStaff.Reporter, id, 1, typed)).Value();
        await using var db = await site.DatabaseAsync();
        Assert.Empty(await db.Autosaves.ToListAsync());
    }

    [Fact]
    public async Task A_restored_revision_is_a_new_one()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var first = (await site.OpenAsync(DeskStaff.Reporter, id)).Version;
        var saved = await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { Headline = "Worse" });

        var restored = (await site.Of<RestoreRevision>().RunAsync(DeskStaff.Reporter, id, first, saved.Version, CancellationToken.None)).Value();

        Assert.Equal(DeskStaff.Complete.Headline, restored.Copy.Headline);
        Assert.Equal([RevisionKind.Restored, RevisionKind.Saved, RevisionKind.Saved], (await site.RevisionsAsync(id)).Select(r => r.Kind));
    }

    [Fact]
    public async Task Two_revisions_are_compared_by_field_block_and_word()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var before = (await site.OpenAsync(DeskStaff.Reporter, id)).Version;
        var after = (await site.SaveAsync(DeskStaff.Reporter, id, copy => copy with { SectionId = 2, Markdown = "One.\n\nTwo and a half.\n\nThree.\n\nFour." })).Version;

        var compared = (await site.Of<CompareRevisions>().RunAsync(DeskStaff.Editor, id, before, after, CancellationToken.None)).Value();

        Assert.Equal([nameof(ArticleCopy.SectionId)], compared.Fields.Select(field => field.Field));
        Assert.Equal([ChangeKind.Same, ChangeKind.Changed, ChangeKind.Same, ChangeKind.Added], compared.Blocks.Select(block => block.Kind));
        Assert.Equal([(ChangeKind.Same, "Two"), (ChangeKind.Added, " and a half"), (ChangeKind.Same, ".")], compared.Blocks[1].Pieces.Select(piece => (piece.Kind, piece.Text)));
    }

    [Fact]
    public async Task A_changed_version_past_the_newsroom_is_not_overwritten_unseen()
    {
        await using var site = new SiteApp();
        var id = (await new SampleArticle().PublishAsync(site)).Id;
        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        await site.WriteAsync(async (db, token) =>
        {
            var article = await ArticleParts.With(db.Articles).SingleAsync(a => a.Id == id, token);
            article.Revise(PreparedCopy.ContentOf(opened.Copy with { Headline = "From the file" }, 1, StoryPictures.None), tellReaders: true, site.Clock.GetUtcNow().UtcDateTime);
        });

        Assert.IsType<Outcome<SavedCopy>.Conflict>(await site.TrySaveAsync(DeskStaff.Editor, id, opened.Version, opened.Copy with { Headline = "Mine" }));
    }
}
