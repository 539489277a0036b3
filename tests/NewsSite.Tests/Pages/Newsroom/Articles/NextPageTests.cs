using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

public sealed class NextPageTests
{
    [Fact]
    public async Task An_embargo_is_told_with_its_end_here_and_in_utc_and_what_is_said_of_it()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Null((await editor.ReadAsync($"/newsroom/articles/{id}/next")).QuerySelector("#embargo"));

        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoNote = "Not before the speech." });
        Assert.Equal(["Embargo Not before the speech."], (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));

        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoUtc = new DateTime(2026, 11, 22, 15, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(
            ["Embargo Under embargo until Sun 22 Nov 2026, 16:00 (15:00 UTC). Not before the speech."],
            (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));

        site.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal(
            ["Embargo The embargo ended Sun 22 Nov 2026, 16:00 (15:00 UTC). Not before the speech."],
            (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));
    }

    [Fact]
    public async Task Whoever_has_words_that_are_not_saved_is_told_before_publishing_without_them()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Empty((await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts(".notice--warning"));

        await site.Gate.WriteAsync(
            (db, _) =>
            {
                var autosave = new Autosave(id, editor.Person.StaffId);
                autosave.Keep("tab 1", 1, CopyJson.Whole(DeskStaff.Complete with { Headline = "Typed, and not saved" }), site.Clock.GetUtcNow().UtcDateTime);
                return Task.FromResult(db.Add(autosave));
            },
            CancellationToken.None);
        Assert.Contains("not saved", Assert.Single((await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts(".notice--warning")), StringComparison.Ordinal);
    }
}
