using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Tests.Support;

/// <summary>What tests do with fronts all the time.</summary>
internal static class FrontCuration
{
    public const string Home = "/newsroom/fronts/front-page";

    /// <summary>A lead placed by hand, and what the rule fills.</summary>
    public static Arrangement Led(params PlacedArticle[] articles) => new()
    {
        Containers = [new Container(1, ContainerKind.Lead, FillRule.Newest, 3) { Articles = articles }, new Container(2, ContainerKind.Row, FillRule.Newest, 3)],
    };

    /// <summary>Saves and publishes an arrangement, whatever stood there.</summary>
    public static async Task<int> PublishFrontAsync(this SiteApp site, Arrangement arrangement, string key = FrontKey.FrontPage)
    {
        var number = await site.SaveFrontAsync(arrangement, key);
        (await site.Of<PublishFront>().RunAsync(DeskStaff.Editor, key, number, null, CancellationToken.None)).Value();
        return number;
    }

    public static async Task<int> SaveFrontAsync(this SiteApp site, Arrangement arrangement, string key = FrontKey.FrontPage) =>
        (await site.TrySaveFrontAsync(DeskStaff.Editor, (await site.FrontAsync(key)).Draft.Number, arrangement, key)).Value().Number;

    public static Task<Outcome<SavedFront>> TrySaveFrontAsync(
        this SiteApp site, Person by, int from, Arrangement arrangement, string key = FrontKey.FrontPage, int? onTopOf = null) =>
        site.Of<SaveFront>().RunAsync(by, new SaveFrontRequest(key, from, arrangement, onTopOf), CancellationToken.None);

    public static async Task<OpenedFront> FrontAsync(this SiteApp site, string key = FrontKey.FrontPage) =>
        (await site.Of<FrontDesk>().FindAsync(key, CancellationToken.None))!;

    public static async Task<Arrangement> DraftAsync(this SiteApp site, string key = FrontKey.FrontPage)
    {
        var front = await site.FrontAsync(key);
        return (await site.Of<FrontDesk>().ArrangementAsync(front, front.Draft.Number, CancellationToken.None))!;
    }

    /// <summary>Every headline on a reader's page, from top to bottom.</summary>
    public static IReadOnlyList<string> Headlines(this IParentNode page) =>
        page.Texts("main :is(.card__headline, .latest h3, .related li, .front-timeline h3, .live-strip a, .one-story__headline, .most-read h3)");

    /// <summary>The fields of the form as the page holds them.</summary>
    public static (string, string)[] Fields(this IDocument page) =>
    [
        .. page.QuerySelectorAll("#front-form :is(input, select)[name]:not([name^=__])").Select(field => (
            field.GetAttribute("name")!,
            (field.LocalName == "select" ? field.QuerySelector("option[selected]")?.GetAttribute("value") : field.GetAttribute("value")) ?? "")),
    ];

    /// <summary>The same with other values for some of them.</summary>
    public static (string, string)[] Having(this (string Name, string Value)[] fields, params (string Name, string Value)[] others) =>
        [.. fields.Where(field => others.All(other => other.Name != field.Name)), .. others];
}
