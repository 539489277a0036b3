using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Names;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Media;
using NewsSite.Tests.Announcements;
using NewsSite.Tests.Demo;
using NewsSite.Tests.Feeds;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>
/// A sample paper with a newsroom at work on it, and everything that a crawler got of it. Words that begin with "zebra"
/// are nobody's business but the newsroom's; those that begin with "okapi" are published.
/// </summary>
public sealed partial class CrawledPaper : IAsyncLifetime, IDisposable
{
    internal const string Host = "https://paper.example";

    internal static readonly DateOnly Today = DateOnly.FromDateTime(DemoPaper.UntilUtc);

    private const int Articles = 200;

    private readonly DemoPaper _paper = new();
    private PlayedReceiver _receiver = null!;
    private SiteApp _site = null!;

    internal SiteCrawl Crawl { get; private set; } = null!;

    /// <summary>Every address in every part of the sitemap.</summary>
    internal IReadOnlyList<string> Listed { get; private set; } = [];

    internal SampleAddress Okapi { get; private set; } = null!;

    internal SampleAddress Withdrawn { get; private set; } = null!;

    /// <summary>Numbers of articles that readers never had.</summary>
    internal IReadOnlyList<int> NeverPublished { get; private set; } = [];

    /// <summary>The key by which receivers know the site, which only they have.</summary>
    internal string WebhookSecret { get; private set; } = "";

    /// <summary>Public routes of which no example was asked.</summary>
    internal IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await _paper.FillAsync(Articles);
        _receiver = await PlayedReceiver.OpenAsync();
        _site = new SiteApp(("Site:Url", Host), ("Site:DataPath", _paper.Path), ("Site:PictureProgramPath", _paper.Media));
        await PublishAsync();
        await HideAsync();

        using var browser = _site.Browser();
        Crawl = new SiteCrawl(browser, Host, new Regex($"{Word()}|{Regex.Escape(WebhookSecret)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
        await Crawl.FollowAsync(["/"], "a reader");
        Listed = [.. (await browser.SitemapUrlsAsync()).Select(url => new Uri(url.Element(FeedDocuments.Map + "loc")!.Value).PathAndQuery)];
        await Crawl.FollowAsync(
            [
                "/robots.txt", "/sitemap.xml", "/news-sitemap.xml",
                .. new[] { "/api/changes?", "/api/topics?", "/api/articles?include=body&" }.Select(list => list + SiteCrawl.WholeList),
            ],
            "a machine");
        string[] surfaces =
        [
            .. PublicSurfaces.Around(Okapi.Path, Today, "world", "okapitopic", "okapiauthor", "okapistory"),
            "/search?q=ze* -ferry", "/search?q=ok*", "/search/suggest?q=z", "/search/suggest?q=zebr", "/search/suggest?q=ok", "/api/search?q=ze*",
            Withdrawn.Path, "/topics/zebralone", "/authors/zebraauthor", "/stories/zebrastory", "/2026/11/22/zebradraft", "/2026/11/22/zebraheadline",
            .. Enumerable.Range(Articles + 1, 10).Select(id => $"/api/articles/{id}"),
        ];
        Missing = [.. PublicSurfaces.MissingFrom(surfaces, _site)];
        await Crawl.AskForAsync(surfaces);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    public void Dispose()
    {
        _site.Dispose();
        _paper.Dispose();
    }

    /// <summary>What the sample has not.</summary>
    private async Task PublishAsync()
    {
        var picture = 0;
        await _site.WriteAsync(async (db, token) =>
        {
            var asset = await db.MediaAssets.FirstAsync(found => found.Shown != "", token);
            asset.Say(new PictureWords("Zebrapicture", "Okapialternative", "Okapicaption.", "Okapicredit", "Zebrarights", null));
            picture = asset.Id;
            db.AddRange(new Topic("okapitopic", "Okapitopic", "Okapidescription."), new Topic("former", "Zebraformer"));
        });
        var open = new SampleArticle
        {
            Headline = "Okapiheadline", Standfirst = "Okapistandfirst.", Markdown = "Okapitext.", Dateline = "Okapiville", Topics = ["Okapitopic"],
            Authors = ["Okapiauthor"], Story = "Okapistory", Background = ["Okapibackground."], Sources = [new("Okapisource", "https://okapi.example/")],
            Corrections = ["Okapicorrection."], LeadPictureId = picture,
        };
        Okapi = await open.PublishAsync(_site);
        await (open with { Headline = "The okapi, live", Kind = ArticleKind.Live, Markdown = "## 14:10 Second\n\nOne.\n\n## 14:00 First\n\nTwo." }).PublishAsync(_site);
        await (open with { Headline = "Seen near the okapi", Topics = ["Zebraformer"], LeadPictureId = null }).PublishAsync(_site);
        await using var read = await _site.DatabaseAsync();
        var topics = await read.Topics.Where(t => t.Slug == "former" || t.Slug == "okapitopic").ToDictionaryAsync(t => t.Slug);
        (await _site.Of<RemovePage<Topic>>().RunAsync(
            Telling.Administrator, topics["former"].Id, topics["former"].Version, topics["okapitopic"].Id, CancellationToken.None)).Value();
    }

    private async Task HideAsync()
    {
        WebhookSecret = (await _site.Of<AddWebhook>().RunAsync(Telling.Administrator, "Zebrahook", _receiver.Address, CancellationToken.None)).Value().Secret;
        var secret = new SampleArticle
        {
            Headline = "Zebradraft", Standfirst = "Zebrastandfirst.", Markdown = "Zebratext.", Topics = ["Zebralone"], Authors = ["Zebraauthor"],
            Story = "Zebrastory", Corrections = ["Zebracorrection."],
        };
        var draft = await (secret with { Corrections = [] }).DraftAsync(_site);
        Withdrawn = await (secret with { Headline = "Zebrawithdrawn" }).WithdrawAsync(_site);

        var copy = await _site.SecretCopyAsync();
        var scheduled = await _site.StartAsync(DeskStaff.Editor, copy with { CanonicalUrl = null });
        (await _site.Of<ScheduleArticle>().RunAsync(
            DeskStaff.Editor, new(scheduled, _site.Clock.GetUtcNow().UtcDateTime.AddHours(1)), CancellationToken.None)).Value();

        NeverPublished = [draft.Id, scheduled];

        // Written, thrown away, published, changed by the newsroom and not yet published again.
        var id = await _site.StartAsync(DeskStaff.Editor, copy);
        await _site.SaveAsync(DeskStaff.Editor, id, _ => DeskStaff.Complete with { Markdown = "Zebraformertext." });
        await _site.PublishAsync(id);
        await _site.SaveAsync(DeskStaff.Editor, id, text => text with { Markdown = "One.\n\nTwo." });
        await _site.PublishChangesAsync(id);
        await _site.SaveAsync(DeskStaff.Editor, id, _ => copy with { Slug = null });
        var version = (await _site.OpenAsync(DeskStaff.Editor, id)).Version;
        await _site.Of<NameRevision>().RunAsync(DeskStaff.Editor, id, version, "Zebrarevision", CancellationToken.None);
        await _site.Of<AutosaveArticle>().RunAsync(
            DeskStaff.Editor, id, version, copy with { Markdown = "Zebraautosave" }, AutosaveClaim.None, CancellationToken.None);
        await _site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, id, "Zebracomment", null, null, CancellationToken.None);
        await _site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, id, 9, "Zebraassignee", null, CancellationToken.None);
        await _site.SaveFrontAsync(FrontCuration.Led(new NewsSite.FrontPage.PlacedArticle(Okapi.Id) { Headline = "Zebrafront", Kicker = "Zebrakicker" }));
    }

    [GeneratedRegex(@"(?:zebra|okapi)\w*")]
    private static partial Regex Word();
}
