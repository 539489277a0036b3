using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.FrontPage;
using NewsSite.Media.Library;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>The pages of the newsroom that the browser tests visit as an administrator, or signed out. A new page is one more line.</summary>
internal static class NewsroomPages
{
    /// <summary>In an address, the number of the draft that <see cref="WriteAsync"/> makes: much is missing from it.</summary>
    private const string Draft = "{draft}";

    /// <summary>In an address, the number of the published article that <see cref="WriteAsync"/> makes; its newest save is not published.</summary>
    private const string Published = "{published}";

    /// <summary>In an address, the number of a picture of the library.</summary>
    private const string Picture = "{picture}";

    /// <summary>In an address, the number of a webhook.</summary>
    private const string Webhook = "{webhook}";

    /// <summary>In an address, the key of the link that makes the first administrator, and of an invitation.</summary>
    private const string SetUpKey = "{set-up-key}";

    private const string InvitationKey = "{invitation-key}";

    public static TheoryData<string> Closed =>
    [
        "/newsroom", "/newsroom/account", "/newsroom/account/password", "/newsroom/account/second-factor", "/newsroom/account/app",
        "/newsroom/account/recovery", "/newsroom/account/sessions", "/newsroom/confirm", "/newsroom/staff", "/newsroom/staff/1",
        "/newsroom/permissions", "/newsroom/audit", "/newsroom/sign-out", "/newsroom/nothing",
        $"/newsroom/articles/{Draft}", $"/newsroom/articles/{Draft}/looks", $"/newsroom/articles/{Draft}/comments", $"/newsroom/articles/{Draft}/next",
        $"/newsroom/articles/{Published}", $"/newsroom/articles/{Published}/looks", $"/newsroom/articles/{Published}/comments",
        $"/newsroom/articles/{Published}/next", $"/newsroom/articles/{Published}/preview", "/newsroom/calendar",
        $"/newsroom/articles/{Published}/history", $"/newsroom/articles/{Published}/history/1",
        $"/newsroom/articles/{Published}/history/compare?before=1&after=3", $"/newsroom/articles/{Published}/history/compare?before=1&after=3&view=source",
        "/newsroom/lists", $"/newsroom/settings/webhooks/{Webhook}",
        "/newsroom/settings", "/newsroom/sections", "/newsroom/sections/1", "/newsroom/sections/1?into=politics", "/newsroom/topics", "/newsroom/topics/1",
        "/newsroom/authors", "/newsroom/authors/1", "/newsroom/stories", "/newsroom/stories/1", "/newsroom/stories/1/key-events", "/newsroom/pages", "/newsroom/pages/corrections", "/newsroom/settings/webhooks",
        "/newsroom/media", "/newsroom/media/upload", $"/newsroom/media/{Picture}", $"/newsroom/media/{Picture}/replace", "/newsroom/status",
        "/newsroom/fronts", "/newsroom/fronts/sport", "/newsroom/fronts/sport/publish",
        "/newsroom/fronts/sport/history", "/newsroom/fronts/sport/looks", "/newsroom/fronts/sport/preview", "/newsroom/fronts/front-page/preview",
    ];

    public static TheoryData<string> Open =>
        ["/newsroom/sign-in", $"/newsroom/set-up?key={SetUpKey}", $"/newsroom/invitation?key={InvitationKey}"];

    /// <summary>Addresses of the newsroom at which no page can be visited, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NoPages { get; } = new Dictionary<string, string>
    {
        ["newsroom/account/passkey"] = "answers a script",
        ["newsroom/antiforgery"] = "answers a script",
        ["newsroom/articles/{id:int}/checklist"] = "answers a script",
        ["newsroom/articles/{id:int}/presence"] = "answers a script",
        ["newsroom/find/articles"] = "answers a script",
        ["newsroom/find/placeable"] = "answers a script",
        ["newsroom/find/{kind:regex(^(topics|stories|authors)$)}"] = "answers a script",
        ["newsroom/media/find"] = "answers a script",
        ["newsroom/sign-in/passkey"] = "answers a script",
        ["newsroom/articles/new"] = "takes a form and leads to the article that it began",
        ["newsroom/articles/{id:int}/assign"] = "takes a form of another page",
        ["newsroom/articles/{id:int}/correct"] = "takes a form of another page",
        ["newsroom/staff/access/{id:int}"] = "takes a form of another page",
        ["newsroom/refused/{status:int}"] = "stands in refusals; /newsroom/nothing is one",
    };

    /// <summary>Makes the articles whose pages are visited.</summary>
    /// <returns>For <see cref="AddressOf"/>.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> WriteAsync(SiteApp site)
    {
        var administrator = new Person(5, "Ada Administrator", Role.Administrator, []);
        (await site.Of<AddWebhook>().RunAsync(administrator, "A reader's program", "https://program.invalid/news", CancellationToken.None)).Value();
        var draft = await site.StartAsync(DeskStaff.Reporter, new ArticleCopy
        {
            Markdown = """
                The ballot closed at *eight*, and by ten it was [clear](/2026/11/21/not-there).

                ## What the council said

                > The ferry stays.

                | Ward | For |
                |------|-----|
                | Quay | 812 |

                - Fares stay as they are.

                ![](https://example.org/ferry.jpg)
                """,
            TopicIds = [1],
        });
        await site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, draft, "Who says so?", "The ferry stays.", 2, CancellationToken.None);
        await site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, draft, "Needs a headline.", quote: null, block: null, CancellationToken.None);
        var published = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await site.PublishAsync(published);
        await site.SaveAsync(DeskStaff.Editor, published, copy => copy with { Headline = "Harbour opens again at noon" });
        var picture = (await site.Of<AddPicture>().RunAsync(
            DeskStaff.Reporter, new MemoryStream(SampleFiles.Png(600, 400)), "ferry.png", CancellationToken.None)).Value().Id;
        var front = await site.SaveFrontAsync(
            new Arrangement
            {
                Containers =
                [
                    .. Arrangement.Default.Containers,
                    new Container(9, ContainerKind.List, new FillRule(RuleSource.Topic) { Name = "Ferries" }, 3)
                    {
                        Articles = [new PlacedArticle(published) { Kicker = "By sea" }, new PlacedArticle(draft)],
                    },
                ],
            },
            "sport");
        await PlanAsync(site, front);
        await site.Of<SaveView>().RunAsync(administrator, "Ferries", "text=ferry", CancellationToken.None);
        return new Dictionary<string, string>
        {
            [Draft] = $"{draft}",
            [Published] = $"{published}",
            [Picture] = $"{picture}",
            [Webhook] = $"{await WebhookAsync(site)}",
            [SetUpKey] = await SetUpKeyAsync(site),
            [InvitationKey] = await InvitationKeyAsync(site),
        };
    }

    public static string AddressOf(string path, IReadOnlyDictionary<string, string> made) =>
        made.Aggregate(path, (address, one) => address.Replace(one.Key, one.Value, StringComparison.Ordinal));

    /// <summary>One of each on the calendar's present week.</summary>
    private static async Task PlanAsync(SiteApp site, int front)
    {
        var evening = new DateTime(2026, 11, 22, 22, 0, 0, DateTimeKind.Utc);
        var planned = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with
        {
            Headline = "Ferry timetable for the winter", EmbargoUtc = evening.AddHours(-1), EmbargoNote = "Not before the harbourmaster has spoken.",
        });
        await site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, planned, DeskStaff.Reporter.StaffId, DeskStaff.Reporter.Name, evening.AddHours(-2), CancellationToken.None);
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new ScheduleRequest(planned, evening), CancellationToken.None)).Value();
        (await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, "sport", new FrontPlan(front, evening, Note: "With the winter timetable"), CancellationToken.None)).Value();
    }

    private static async Task<int> WebhookAsync(SiteApp site)
    {
        await using var db = await site.DatabaseAsync();
        return await db.Receivers.Where(receiver => receiver.Kind == ReceiverKind.Webhook).Select(receiver => receiver.Id).SingleAsync();
    }

    /// <summary>The site's own went when its first people came.</summary>
    private static async Task<string> SetUpKeyAsync(SiteApp site)
    {
        var key = RandomKey.New();
        await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(db.Add(new OneTimeLink(LinkPurpose.SetUp, RandomKey.Hash(key), null, site.Clock.GetUtcNow().UtcDateTime.AddDays(1)))),
            CancellationToken.None);
        return key;
    }

    private static async Task<string> InvitationKeyAsync(SiteApp site)
    {
        var link = (await site.Of<InviteStaff>().RunAsync(null, new NewStaff("Nina New", "nina@news.example", Role.Reporter, []), CancellationToken.None)).Value();
        return link.Address.Split("?key=")[1];
    }

    /// <summary>The cookies with which a browser is signed in as <paramref name="role"/>.</summary>
    public static async Task<IEnumerable<Microsoft.Playwright.Cookie>> CookiesAsync(SiteApp site, Uri address, Role role)
    {
        using var person = await site.SignInAsync(role);
        return CookiesOf(person, address);
    }

    /// <summary>The cookies with which another browser of somebody who is there already is signed in.</summary>
    public static async Task<IEnumerable<Microsoft.Playwright.Cookie>> CookiesAsync(SiteApp site, Uri address, Staff staff)
    {
        using var person = await site.SignInAsync(staff);
        return CookiesOf(person, address);
    }

    private static IEnumerable<Microsoft.Playwright.Cookie> CookiesOf(SignedIn person, Uri address) =>
        [.. person.Browser.Cookies.Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Key, Value = cookie.Value, Domain = address.Host, Path = "/", Secure = true, HttpOnly = true,
        })];
}
