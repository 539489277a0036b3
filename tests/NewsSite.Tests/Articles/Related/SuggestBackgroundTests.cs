using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Related;

/// <summary>Background that leads to what we reported: suggested, taken by a person, seen by readers once that is published.</summary>
public sealed class SuggestBackgroundTests
{
    private const string Paragraph = "Earlier, it was reported that the ferry Astoria ran aground off Skagen.";
    private const string Offered = ".earlier-articles button";

    [Fact]
    public async Task One_press_links_a_paragraph_and_readers_see_it_once_it_is_published()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var earlier = await PublishAsync(site, "Ferry Astoria runs aground off Skagen");
        await PublishAsync(site, "Parliament votes on pensions");
        site.Clock.Advance(TimeSpan.FromHours(1));
        var id = await site.StartAsync(DeskStaff.Editor, Copy("Astoria afloat again", new(Paragraph), new("Pensions are something else entirely, one hears.")));
        var path = (await site.PublishAsync(id)).Path!;
        var address = $"/newsroom/articles/{id}";

        var page = await editor.ReadAsync(address);
        var button = Assert.Single(page.QuerySelectorAll(Offered), offer => offer.GetAttribute("value")!.EndsWith(earlier, StringComparison.Ordinal));
        Assert.Equal("submit", page.QuerySelector("#article-form button")!.GetAttribute("type"));
        Assert.Null(page.QuerySelector("#article-form button")!.GetAttribute("name"));
        Assert.Empty((await site.Browser().ReadAsync(path)).QuerySelectorAll(".background__earlier"));

        var copy = (await site.OpenAsync(DeskStaff.Editor, id)).Copy;
        var after = await editor.PostAndFollowAsync(
            address, ("Version", page.QuerySelector("#article-form input[name=Version]")!.GetAttribute("value")!), ("Headline", copy.Headline), ("Standfirst", copy.Standfirst),
            ("Body", copy.Markdown), ("SectionId", "1"), ("AiUse", "None"), ("Sources", "Harbour office"),
            ("Background", page.QuerySelector("#field-background")!.TextContent), ("LinkEarlier", button.GetAttribute("value")!));

        Assert.Equal($"{address}#field-background", after);
        var again = await editor.ReadAsync(address);
        Assert.Contains($"{Paragraph}\n{earlier}", again.QuerySelector("#field-background")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(again.QuerySelectorAll(Offered), offer => offer.GetAttribute("value")!.EndsWith(earlier, StringComparison.Ordinal));
        Assert.Empty((await site.Browser().ReadAsync(path)).QuerySelectorAll(".background__earlier"));

        await site.PublishChangesAsync(id);
        Assert.Equal([earlier], (await site.Browser().ReadAsync(path)).QuerySelectorAll(".background__earlier a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_what_readers_could_read_before_is_offered()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await site.StartAsync(DeskStaff.Editor, Copy("Astoria draft from Skagen: ferry aground"));
        var withdrawn = await site.StartAsync(DeskStaff.Editor, Copy("Astoria ferry aground off Skagen, withdrawn"));
        await site.PublishAsync(withdrawn);
        await site.Of<NewsSite.Articles.Workflow.WithdrawArticle>().RunAsync(DeskStaff.Editor, withdrawn, notice: null, CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromHours(1));
        var id = await site.StartAsync(DeskStaff.Editor, Copy("Astoria afloat again", new BackgroundText(Paragraph)));
        await site.PublishAsync(id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await PublishAsync(site, "Ferry Astoria aground off Skagen once more");

        Assert.Empty((await editor.ReadAsync($"/newsroom/articles/{id}")).QuerySelectorAll(".earlier-articles"));
    }

    [Fact]
    public async Task A_word_in_common_is_not_enough_without_a_topic_in_common()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        for (var n = 0; n < 12; n++)
            await PublishAsync(site, $"Unrelated {(char)('A' + n)}");
        await PublishAsync(site, "Village plants a thousand trees for the harvest festival");
        site.Clock.Advance(TimeSpan.FromHours(1));
        var id = await site.StartAsync(DeskStaff.Editor, Copy("Dividend rises", new BackgroundText("Earlier, it was reported that the company put off a decision about plants abroad.")));

        Assert.Empty((await editor.ReadAsync($"/newsroom/articles/{id}")).QuerySelectorAll(".earlier-articles"));
    }

    [Theory]
    [InlineData("0000000000000000 /2026/11/22/ferry")]
    [InlineData("no key")]
    [InlineData("")]
    [InlineData(" /newsroom/articles/1")]
    public void A_choice_for_another_text_changes_nothing(string chosen)
    {
        var copy = new PlainCopy { Background = Paragraph };

        Assert.Equal(Paragraph, EarlierLink.Into(copy, chosen).Background);
    }

    private static ArticleCopy Copy(string headline, params BackgroundText[] background) => DeskStaff.Complete with { Headline = headline, Background = background };

    /// <returns>Its address.</returns>
    private static async Task<string> PublishAsync(SiteApp site, string headline) =>
        (await site.PublishAsync(await site.StartAsync(DeskStaff.Editor, Copy(headline)))).Path!;
}
