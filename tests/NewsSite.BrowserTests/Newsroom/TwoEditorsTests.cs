using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Two people have the same article open, and each saves.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class TwoEditorsTests(Newspaper newspaper)
{
    private SiteApp Site => newspaper.Site.App;

    [ScriptFact]
    public Task Different_paragraphs_are_merged() => MergeAsync(hasScript: true);

    [Fact]
    public Task Different_paragraphs_are_merged_without_script() => MergeAsync(hasScript: false);

    [ScriptFact]
    public Task The_same_paragraph_is_decided_by_who_came_second() => DecideAsync(hasScript: true);

    [Fact]
    public Task The_same_paragraph_is_decided_by_who_came_second_without_script() => DecideAsync(hasScript: false);

    [ScriptFact]
    public async Task Whoever_has_it_open_in_a_hidden_tab_is_told_of_and_whoever_may_only_read_is_said_to_read()
    {
        await using var stand = Newsstand.Start();
        var id = await stand.App.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await using var writer = await Colleague.ArriveAsync(newspaper.Browser, stand, await stand.App.EmployAsync(Role.Editor));
        await using var reader = await Colleague.ArriveAsync(newspaper.Browser, stand, await stand.App.EmployAsync(Role.Reporter, "politics"));
        await writer.GoAsync($"/newsroom/articles/{id}");
        await reader.GoAsync($"/newsroom/articles/{id}");
        var (seenByWriter, seenByReader) = (writer.Page.Locator("[data-presence]"), reader.Page.Locator("[data-presence]"));
        await Assertions.Expect(seenByReader).ToHaveTextAsync($"{writer.Name} is editing.");
        await Assertions.Expect(seenByWriter).ToHaveTextAsync($"{reader.Name} is reading.");

        await writer.Page.RunAndWaitForResponseAsync(
            () => writer.Page.EvaluateAsync("""
                () => {
                  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """),
            answer => answer.Url.EndsWith("hidden=true", StringComparison.Ordinal));
        stand.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await reader.Page.RunAndWaitForResponseAsync(() => Task.CompletedTask, answer => answer.Url.Contains("/presence?", StringComparison.Ordinal));
        await Assertions.Expect(seenByReader).ToHaveTextAsync($"{writer.Name} is editing.");
        writer.AssertContent();
        reader.AssertContent();
    }

    private async Task MergeAsync(bool hasScript)
    {
        var id = await Site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await using var first = await OpenAsync(id, hasScript);
        await using var second = await OpenAsync(id, hasScript);
        await first.WriteAsync("One, says the first.", "Two.", "Three.");
        await first.PressAsync("Save");
        await first.SeeNoticeAsync("Saved.");
        if (hasScript)
            await SeeAndMissAsync(second, first);

        await second.WriteAsync("One.", "Two.", "Three, says the second.");
        await second.PressAsync("Save");
        await second.SeeNoticeAsync("Saved, together with what was saved meanwhile.");
        await second.HasMarkdownAsync("One, says the first.\n\nTwo.\n\nThree, says the second.");
        await AssertNothingIsOfferedAsync(second);
        first.AssertContent();
        second.AssertContent();
    }

    /// <summary>Who has the article open too and who saved it is told beside it; whoever leaves it is gone at once, though no time has passed.</summary>
    private static async Task SeeAndMissAsync(Colleague colleague, Colleague other)
    {
        var presence = colleague.Page.Locator("[data-presence]");
        await Assertions.Expect(presence).ToHaveTextAsync(new Regex(
            $@"^{other.Name} is editing\. {other.Name} saved a newer version at (\d+ \w+ \d+, )?\d\d:\d\d\. Saving merges both\.$"));
        await other.GoAsync("/newsroom");
        await Assertions.Expect(presence).ToHaveTextAsync(new Regex($@"^{other.Name} saved a newer version"));
    }

    private async Task DecideAsync(bool hasScript)
    {
        var id = await Site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await using var first = await OpenAsync(id, hasScript);
        await using var second = await OpenAsync(id, hasScript);
        await first.WriteAsync("One.", "Two, says the first.", "Three.");
        await first.PressAsync("Save");
        await first.SeeNoticeAsync("Saved.");

        second.MeetsRefusals = true;
        await second.WriteAsync("One.", "Two, says the second.", "Three, says the second.");
        await second.PressAsync("Save");
        var clash = second.Page.GetByRole(AriaRole.Group, new() { Name = "Story", Exact = true });
        await Assertions.Expect(clash.GetByText("Two, says the first.")).ToBeVisibleAsync();
        await Assertions.Expect(clash.Locator("pre").GetByText("Two, says the second.")).ToBeVisibleAsync();
        await second.HasMarkdownAsync("One.\n\nTwo, says the second.\n\nThree, says the second.");
        await AssertNothingIsOfferedAsync(second);
        if (hasScript)
            Assert.Empty(await PageCheck.AccessibilityAsync(second.Page));

        await clash.GetByLabel("Both, theirs first").CheckAsync();
        await second.PressAsync("Save");
        await second.SeeNoticeAsync("Saved, together with what was saved meanwhile.");
        await second.HasMarkdownAsync("One.\n\nTwo, says the first.\n\nTwo, says the second.\n\nThree, says the second.");
        await AssertNothingIsOfferedAsync(second);
        Assert.Equal(3, (await Site.RevisionsAsync(id)).Count);
        first.AssertContent();
        second.AssertContent();
    }

    private async Task<Colleague> OpenAsync(int id, bool hasScript)
    {
        var colleague = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await Site.EmployAsync(Role.Editor), hasScript);
        await colleague.GoAsync($"/newsroom/articles/{id}");
        return colleague;
    }

    /// <summary>Everything that was typed is in the form or saved, so neither browser nor server has more to give.</summary>
    private static async Task AssertNothingIsOfferedAsync(Colleague colleague)
    {
        await Assertions.Expect(colleague.Story).ToBeVisibleAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Region, new() { Name = "Text from this browser" })).ToHaveCountAsync(0);
        await Assertions.Expect(colleague.Page.GetByText("did not save")).ToHaveCountAsync(0);
    }
}
