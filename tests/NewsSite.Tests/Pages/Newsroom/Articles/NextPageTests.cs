using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

public sealed class NextPageTests
{
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
