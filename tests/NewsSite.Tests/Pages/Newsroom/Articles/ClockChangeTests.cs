using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>
/// Embargoes and hours by which work is due where London's clocks are changed: at 01:00 UTC they skip an hour on 28 March
/// 2027, and show one twice on 31 October.
/// </summary>
public sealed class ClockChangeTests
{
    private const string Skipped = "2027-03-28T01:30";
    private const string ShownTwice = "2027-10-31T01:30";

    private static readonly (string, string) London = ("Site:TimeZone", "Europe/London");

    [Fact]
    public async Task An_embargo_that_clocks_show_twice_ends_at_the_second_unless_the_first_is_chosen()
    {
        await using var site = new SiteApp(London);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        var page = await SaveAsync(editor, id, ("EmbargoLocal", ShownTwice));

        Assert.Equal(new DateTime(2027, 10, 31, 1, 30, 0, DateTimeKind.Utc), await EmbargoAsync(site, editor, id));
        const string Said = "Clocks are set back then and show 31 Oct 01:30 twice: the second is meant, 01:30 UTC.";
        Assert.Contains($"Under embargo until Sun 31 Oct 2027, 01:30 (01:30 UTC). {Said}", page.Texts(".editor__part .hint"));
        Assert.Contains($"Advice: Is that when the embargo ends? {Said}", page.Texts(".checklist__item a"));
        Assert.Equal(["The first (00:30 UTC)", "The second (01:30 UTC)"], page.Texts("label:has([name=EmbargoSecond])"));
        Assert.Equal("true", Chosen(page));

        page = await SaveAsync(editor, id, ("EmbargoLocal", ShownTwice), ("EmbargoSecond", "false"));
        Assert.Equal(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc), await EmbargoAsync(site, editor, id));
        Assert.Equal("false", Chosen(page));

        // The form as it stands says the same again.
        await SaveAsync(editor, id, ("EmbargoLocal", ValueOf(page, "EmbargoLocal")), ("EmbargoSecond", Chosen(page) ?? ""), ("Standfirst", "Later than planned."));
        Assert.Equal(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc), await EmbargoAsync(site, editor, id));
    }

    [Fact]
    public async Task An_embargo_that_clocks_skip_ends_with_the_first_hour_that_exists_and_says_so()
    {
        await using var site = new SiteApp(London);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        var page = await SaveAsync(editor, id, ("EmbargoLocal", Skipped));

        Assert.Equal(new DateTime(2027, 3, 28, 1, 0, 0, DateTimeKind.Utc), await EmbargoAsync(site, editor, id));
        Assert.Equal("2027-03-28T02:00", ValueOf(page, "EmbargoLocal"));
        const string Said = "Clocks are set forward then: after 28 Mar 00:59 comes 28 Mar 02:00, 01:00 UTC.";
        Assert.Contains($"Under embargo until Sun 28 Mar 2027, 02:00 (01:00 UTC). {Said}", page.Texts(".editor__part .hint"));
        Assert.Contains($"Advice: Is that when the embargo ends? {Said}", page.Texts(".checklist__item a"));
        Assert.Empty(page.QuerySelectorAll("[name=EmbargoSecond]"));
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    public async Task No_embargo_is_in_the_way_of_saving(string local)
    {
        foreach (var zone in new[] { "Pacific/Auckland", "America/New_York" })
        {
            await using var site = new SiteApp(("Site:TimeZone", zone));
            using var editor = await site.SignInAsync(Role.Editor);
            await SaveAsync(editor, await site.BeginAsync(editor.Person, "Ferry"), ("EmbargoLocal", local));
        }
    }

    [Fact]
    public async Task An_hour_that_clocks_skip_is_no_hour_by_which_work_is_due()
    {
        await using var site = new SiteApp(London);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        foreach (var (address, fields) in Assigning(editor, id, Skipped))
        {
            using var answer = await editor.PostAsync(address, fields);
            var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Equal(["Clocks are set forward then and never show 28 Mar 01:30: choose 28 Mar 00:59 or 28 Mar 02:00."], page.Texts(".notice--problem li"));
            Assert.Equal(Skipped, ValueOf(page, "Due"));
            Assert.NotNull(page.QuerySelector(page.QuerySelector(".notice--problem a")!.GetAttribute("href")!));
            Assert.Equal($"{editor.Person.StaffId}", page.QuerySelector("[name=AssigneeId] [selected]")!.GetAttribute("value"));
        }

        Assert.Null((await site.OpenAsync(editor.Person, id)).AssigneeId);
    }

    [Fact]
    public async Task An_hour_that_clocks_show_twice_is_a_choice_for_work_too()
    {
        await using var site = new SiteApp(London);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Ferry");
        foreach (var (address, fields) in Assigning(editor, id, ShownTwice))
        {
            using var answer = await editor.PostAsync(address, fields);
            var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Equal(["Clocks are set back then and show 31 Oct 01:30 twice: choose 00:30 UTC or 01:30 UTC."], page.Texts(".notice--problem li"));
            Assert.Equal(["The first (00:30 UTC)", "The second (01:30 UTC)"], page.Texts("label:has([name=Second])"));
            foreach (var (second, hourUtc) in new[] { ("false", 0), ("true", 1) })
            {
                await editor.PostAndFollowAsync(address, [.. fields, ("Second", second)]);
                Assert.Equal(new DateTime(2027, 10, 31, hourUtc, 30, 0, DateTimeKind.Utc), (await site.OpenAsync(editor.Person, id)).DueUtc);
            }
        }

        Assert.Equal("true", (await editor.ReadAsync($"/newsroom/articles/{id}/next")).QuerySelector("[action$=assign] [name=Second][checked]")!.GetAttribute("value"));
    }

    /// <summary>The form of one article, and the desk's form of many.</summary>
    private static (string Address, (string Name, string Value)[] Fields)[] Assigning(SignedIn editor, int id, string due) =>
    [
        ($"/newsroom/articles/{id}/assign", [("AssigneeId", $"{editor.Person.StaffId}"), ("Due", due)]),
        ("/newsroom?handler=Act", [("Act", "Assign"), ("Articles", $"{id}"), ("AssigneeId", $"{editor.Person.StaffId}"), ("Due", due)]),
    ];

    private static async Task<IDocument> SaveAsync(SignedIn editor, int id, params (string Name, string Value)[] fields)
    {
        var address = $"/newsroom/articles/{id}";
        await editor.PostAndFollowAsync(address, [("Version", ValueOf(await editor.ReadAsync(address), "Version")), ("Headline", "Ferry"), .. fields]);
        return await editor.ReadAsync(address);
    }

    private static async Task<DateTime?> EmbargoAsync(SiteApp site, SignedIn editor, int id) => (await site.OpenAsync(editor.Person, id)).Copy.EmbargoUtc;

    private static string ValueOf(IParentNode page, string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private static string? Chosen(IParentNode page) => page.QuerySelector("[name=EmbargoSecond][checked]")?.GetAttribute("value");
}
