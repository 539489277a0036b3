using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.FrontPage;
using NewsSite.Import;
using NewsSite.Media.Making;
using NewsSite.StandingPages;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>Pictures in stories and as leads, and what happens to those when the picture changes.</summary>
public sealed class PictureUseTests
{
    [Fact]
    public async Task A_picture_stands_in_the_story_and_as_lead_and_follows_focus_words_and_content()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png(400, 100));
        await site.DevelopAsync();
        await editor.SayAsync(await site.PictureAsync(id));
        var picture = await site.PictureAsync(id);
        var other = await site.PictureAsync(await editor.AddAsync(SampleFiles.As("jpg", 400, 100)));
        var article = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with
        {
            LeadPictureId = id,
            Markdown = $"One.\n\n![](/media/{picture.Key}.png#400x100-wide)\n\n![Two](/media/{picture.Key}.png) ![Three](/media/{other.Key}.jpg \"Own caption | Own credit\")",
        });
        var path = (await site.PublishAsync(article)).Path!;
        using var reader = site.Browser();

        var before = await reader.ReadAsync(path);
        var wide = before.QuerySelector(".story-text > figure.wide")!;
        Assert.Equal("A ferry", wide.QuerySelector("picture > img")!.GetAttribute("alt"));
        Assert.Equal(["image/avif", "image/webp"], wide.QuerySelectorAll("picture > source").Select(source => source.GetAttribute("type")));
        Assert.Contains("Ada Lens", wide.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, before.QuerySelectorAll(".story-text > .gallery > figure").Length);
        Assert.Equal("Own caption Own credit", before.QuerySelector(".gallery > figure:last-child figcaption")!.TextContent);
        var lead = before.QuerySelector(".lead-picture img")!;
        Assert.Equal(("high", null), (lead.GetAttribute("fetchpriority"), lead.GetAttribute("loading")));
        Assert.Equal($"/media/{picture.Hash}-3x2-125-150.jpg", lead.GetAttribute("src"));

        await editor.SayAsync(picture, focusX: "0", credit: "Somebody else");
        await site.DevelopAsync();
        var refocused = await reader.ReadAsync(path);
        Assert.Equal($"/media/{picture.Hash}-3x2-0-150.jpg", refocused.QuerySelector(".lead-picture img")!.GetAttribute("src"));
        Assert.Contains("-3x2-0-", refocused.QuerySelector(".gallery source")!.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Contains("Somebody else", refocused.QuerySelector(".story-text > figure.wide figcaption")!.TextContent, StringComparison.Ordinal);
        using var old = await reader.GetAsync($"/media/{picture.Hash}-3x2-125-150.jpg");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);

        using var replaced = await editor.SendAsync(SampleFiles.Png(600, 100), address: $"/newsroom/media/{id}/replace");
        Assert.Equal(HttpStatusCode.SeeOther, replaced.StatusCode);
        await site.DevelopAsync();
        var now = await site.PictureAsync(id);
        Assert.Equal((picture.Key, 600), (now.Key, now.Width));
        Assert.NotEqual(picture.Hash, now.Hash);
        var after = await reader.ReadAsync(path);
        Assert.All(
            after.QuerySelectorAll(".lead-picture img, .story-text > figure.wide img, .gallery > figure:first-child img"),
            image => Assert.StartsWith($"/media/{now.Hash}", image.GetAttribute("src"), StringComparison.Ordinal));
        var known = await editor.ReadAsync($"/newsroom/media/{id}");
        Assert.Contains("lead and text", known.QuerySelector("[aria-labelledby=uses]")!.TextContent, StringComparison.Ordinal);
        using var kept = await editor.PostAsync($"/newsroom/media/{id}?handler=Delete", ("version", $"{now.Version}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.StatusCode);
    }

    [Fact]
    public async Task What_a_picture_was_before_it_was_replaced_is_kept_for_thirty_days()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png(400, 100));
        var former = site.OriginalOf(await site.PictureAsync(id));
        File.SetLastWriteTimeUtc(former, site.Clock.GetUtcNow().UtcDateTime.AddDays(-200));
        using var replaced = await editor.SendAsync(SampleFiles.Png(600, 100), address: $"/newsroom/media/{id}/replace");
        Assert.Equal(HttpStatusCode.SeeOther, replaced.StatusCode);

        foreach (var (days, isThere) in new[] { (0, true), (29, true), (2, false) })
        {
            site.Clock.Advance(TimeSpan.FromDays(days));
            await site.Of<SweepMedia>().RunAsync(CancellationToken.None);
            Assert.Equal(isThere, File.Exists(former));
        }

        Assert.True(File.Exists(site.OriginalOf(await site.PictureAsync(id))));
    }

    [Fact]
    public async Task The_address_that_stories_know_a_picture_by_leads_to_its_present_file()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png(400, 100));
        await site.DevelopAsync();
        var picture = await site.PictureAsync(id);
        using var reader = site.Browser();

        using var found = await reader.GetAsync($"/media/{picture.Key}.png");
        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Equal($"/media/{picture.Hash}-400.jpg", found.Headers.Location!.OriginalString);
        Assert.True(found.Headers.CacheControl!.NoStore, "the file changes when the picture is replaced");
        using var file = await reader.GetAsync(found.Headers.Location.OriginalString);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));

        using var replaced = await editor.SendAsync(SampleFiles.Png(600, 100), address: $"/newsroom/media/{id}/replace");
        await site.DevelopAsync();
        var now = await site.PictureAsync(id);
        using var after = await reader.GetAsync($"/media/{picture.Key}.png");
        Assert.Equal($"/media/{now.Hash}-600.jpg", after.Headers.Location!.OriginalString);

        foreach (var unknown in (string[])[new string('0', 32) + ".png", picture.Key, picture.Key + ".svg", "x.png"])
        {
            using var missing = await reader.GetAsync("/media/" + unknown);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Fact]
    public async Task The_checklist_wants_words_and_rights_for_every_picture()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.PictureAsync(await editor.AddAsync(SampleFiles.Png()));
        var article = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with
        {
            LeadPictureId = picture.Id,
            Markdown = $"One.\n\n![](/media/{picture.Key}.png)",
        });
        Assert.Equal(["LeadPictureId", "Markdown"], await BlockingAsync(site, article));

        await editor.SayAsync(picture);
        Assert.Equal([], await BlockingAsync(site, article));
        await editor.PostAndFollowAsync(
            $"/newsroom/media/{picture.Id}", ("Version", $"{picture.Version + 1}"), ("Name", "Ferry"), ("AlternativeText", "A ferry"), ("FocusX", "50"), ("FocusY", "40"),
            ("ExpiresOn", site.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["LeadPictureId", "Markdown"], await BlockingAsync(site, article));
    }

    [Fact]
    public async Task A_save_states_its_version_and_reporters_keep_what_is_theirs_until_readers_see_it()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        using var colleague = await site.SignInAsync(Role.Reporter);
        var picture = await site.PictureAsync(await reporter.AddAsync(SampleFiles.Png()));
        (string, string)[] form = [("Version", "1"), ("Name", "Ferry"), ("AlternativeText", "A ferry"), ("FocusX", "50"), ("FocusY", "40")];

        using var foreign = await colleague.PostAsync($"/newsroom/media/{picture.Id}", form);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        await reporter.PostAndFollowAsync($"/newsroom/media/{picture.Id}", form);
        using var stale = await reporter.PostAsync($"/newsroom/media/{picture.Id}", form);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        await site.PublishAsync(await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { LeadPictureId = picture.Id }));
        using var seen = await reporter.PostAsync($"/newsroom/media/{picture.Id}", [("Version", "2"), .. form[1..]]);
        Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
    }

    [Fact]
    public async Task A_picture_on_a_front_is_seen_by_readers_and_stays()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await reporter.AddAsync(SampleFiles.Png());
        var article = await new SampleArticle().PublishAsync(site);
        var front = FrontCuration.Led(new PlacedArticle(article.Id) { PictureId = id });

        await site.SaveFrontAsync(front);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await DeleteAsync(editor));
        await site.PublishFrontAsync(front with { Containers = [front.Containers[0]] });
        using var replaced = await reporter.SendAsync(SampleFiles.Png(600, 100), address: $"/newsroom/media/{id}/replace");
        Assert.Equal(HttpStatusCode.Forbidden, replaced.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await DeleteAsync(editor));

        // Another one took its place, there is no draft with it, and no version that is to come.
        await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id)));
        Assert.Equal(HttpStatusCode.SeeOther, await DeleteAsync(editor));

        async Task<HttpStatusCode> DeleteAsync(SignedIn person)
        {
            using var answer = await person.PostAsync($"/newsroom/media/{id}?handler=Delete", ("version", "1"));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_picture_of_the_paper_s_own_pages_and_of_words_not_saved_stays()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var about = await site.PictureAsync(await editor.AddAsync(SampleFiles.Png(600, 100)));
        var typed = await site.PictureAsync(await editor.AddAsync(SampleFiles.Png(700, 100)));
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.Gate.WriteAsync(
            async (db, token) =>
            {
                var page = await db.StandingPages.FirstAsync(token);
                page.Rewrite(StandingPageText.Of($"# About us\n\n![The quay](/media/{about.Key}.png#600x100)"), page.SavedUtc);
                var autosave = new Autosave(id, editor.Person.StaffId);
                autosave.Keep("tab 1", 1, CopyJson.Whole(DeskStaff.Complete with { LeadPictureId = typed.Id }), page.SavedUtc);
                db.Add(autosave);
                return true;
            },
            CancellationToken.None);
        foreach (var picture in new[] { about, typed })
        {
            using var answer = await editor.PostAsync($"/newsroom/media/{picture.Id}?handler=Delete", ("version", "1"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_nothing_uses_can_be_found_and_deleted()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.PictureAsync(await editor.AddAsync(SampleFiles.Png(), "harbour_at_dawn.png"));
        using var found = await editor.GetAsync("/newsroom/media/find?q=r_at");
        Assert.Contains($"\"address\":\"/media/{picture.Key}.png\"", await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var none = await editor.GetAsync("/newsroom/media/find?q=%25x");
        Assert.Equal("[]", await none.Content.ReadAsStringAsync());
        Assert.Single((await editor.ReadAsync("/newsroom/media?lack=Credit")).QuerySelectorAll(".library__picture"));
        Assert.Empty((await editor.ReadAsync("/newsroom/media?lack=Rights")).QuerySelectorAll(".library__picture"));
        Assert.Equal("/newsroom/media", await editor.PostAndFollowAsync($"/newsroom/media/{picture.Id}?handler=Delete", ("version", "1")));
        await editor.ReadAsync($"/newsroom/media/{picture.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_imported_file_names_pictures_of_the_library()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png(400, 100));
        await site.DevelopAsync();
        var picture = await site.PictureAsync(id);
        using var folder = new TemporaryFolder();
        var file = folder.File("ferry.md", $"# A ferry\n\nIt sails.\n\nIt sails at noon.\n\n![A quay](/media/{picture.Key}.png#400x100)");
        await site.Of<ImportFiles>().RunAsync([file], progress: null, CancellationToken.None);

        await using var db = await site.DatabaseAsync();
        var article = await db.Articles.SingleAsync(a => a.Headline == "A ferry");
        var page = await site.Browser().ReadAsync(ArticlePath.Of(article.PublishedOn!.Value, article.Slug));
        Assert.Equal(["image/avif", "image/webp"], page.QuerySelectorAll(".story-text picture > source").Select(source => source.GetAttribute("type")));
        Assert.Equal([id], await db.PictureUses.Where(use => use.ArticleId == article.Id).Select(use => use.AssetId).ToListAsync());
    }

    private static async Task<IReadOnlyList<string>> BlockingAsync(SiteApp site, int article) =>
    [
        .. Checklist.Blocking((await site.Of<CheckArticle>().RunAsync(DeskStaff.Editor, article, null, null, CancellationToken.None)).Value())
            .Select(problem => problem.Field),
    ];
}
