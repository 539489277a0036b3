using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>A whole paper as a crawler meets it, from the front and from the sitemap.</summary>
public sealed partial class CrawlTests(CrawledPaper paper) : IClassFixture<CrawledPaper>
{
    private readonly SiteCrawl _crawl = paper.Crawl;

    /// <summary>What search engines are to keep, each once however many of a list's pages stand for it.</summary>
    private IEnumerable<CrawledAnswer> Indexed => _crawl.Pages.Where(answer => answer.Page!.IsIndexed && answer.Page.Canonicals.Contains(CrawledPaper.Host + answer.Address));

    [Fact]
    public void No_link_is_broken()
    {
        Assert.InRange(_crawl.Answers.Count, 600, 4_000);
        var broken = _crawl.Answers.Values.Where(answer => answer.From != SiteCrawl.AskedFor).Where(answer => answer.Status switch
        {
            HttpStatusCode.OK => false,
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                answer.Location is null || _crawl.Answers.GetValueOrDefault(answer.Location)?.Status != HttpStatusCode.OK,
            _ => true,
        });
        AssertNone(broken.Select(answer => answer.ToString()));
    }

    [Fact]
    public void No_link_leads_to_a_place_that_its_page_does_not_have()
    {
        var missing = _crawl.Pages
            .SelectMany(answer => answer.Page!.Targets, (answer, target) => (answer.Address, Target: target))
            .Where(link => _crawl.Answers.GetValueOrDefault(link.Target.Address)?.Page is { } page && !page.Ids.Contains(link.Target.Id));
        AssertNone(missing.Select(link => $"{link.Address}: {link.Target}"));
        AssertNone(_crawl.Pages.Where(answer => answer.Page!.RepeatedId is not null).Select(answer => $"{answer}: #{answer.Page!.RepeatedId}"));
    }

    [Fact]
    public void Every_page_of_the_sitemap_is_reached_by_links_from_the_front_and_the_other_way_round()
    {
        Assert.Equal(paper.Listed.Count, paper.Listed.Distinct().Count());
        var reached = _crawl.ReachableFrom("/");
        AssertNone(paper.Listed.Where(address => !reached.Contains(address)));

        // Days of the archive are reached through their months, which the sitemap lists; the page about the interface for programs is no news.
        var unlisted = Indexed.Select(answer => answer.Address).Except(paper.Listed).Where(address => !Day().IsMatch(address) && address != "/api");
        AssertNone(unlisted);
    }

    [Fact]
    public void Nothing_in_the_sitemap_redirects_or_asks_to_be_left_out()
    {
        AssertNone(paper.Listed.Except(Indexed.Select(answer => answer.Address)));
    }

    [Fact]
    public void No_two_pages_have_one_title_or_one_description()
    {
        AssertNone(Repeated(Indexed, page => page.Title));

        // An article's is its standfirst, and the sample tells some things twice in the same words.
        AssertNone(Repeated(Indexed.Where(answer => !Article().IsMatch(answer.Address)), page => page.Description));
        Assert.All(_crawl.Pages, answer => Assert.False(string.IsNullOrWhiteSpace(answer.Page!.Title), answer.ToString()));
        AssertNone(Indexed.Where(answer => string.IsNullOrWhiteSpace(answer.Page!.Description)).Select(answer => answer.ToString()));
    }

    [Fact]
    public void Every_page_has_one_main_heading_and_one_canonical_address_that_answers_for_itself()
    {
        AssertNone(_crawl.Pages.Where(answer => answer.Page!.MainHeadings != 1).Select(answer => answer.ToString()));
        var wrong = _crawl.Pages.Where(answer => answer.Page!.IsIndexed).Where(answer => !(
            answer.Page!.Canonicals is [var canonical] && canonical.StartsWith(CrawledPaper.Host + "/", StringComparison.Ordinal)
            && canonical == answer.Page.SharedAs && answer.Address.Split('?')[0] == canonical[CrawledPaper.Host.Length..]
            && _crawl.Answers.GetValueOrDefault(canonical[CrawledPaper.Host.Length..])?.Page?.Canonicals is [var own] && own == canonical));
        AssertNone(wrong.Select(answer => answer.ToString()));
        AssertNone(_crawl.Pages.Where(answer => !answer.Page!.IsIndexed && answer.Page.Canonicals.Count > 0).Select(answer => answer.ToString()));
    }

    [Fact]
    public void Every_page_says_completely_what_it_is()
    {
        AssertNone(Indexed.SelectMany(answer => answer.Page!.ThingProblems, (answer, problem) => $"{answer.Address}: {problem}"));
        AssertNone(Indexed.Where(answer => answer.Page!.Things != Expected(answer.Address, answer.Page.Things)).Select(answer => $"{answer.Address}: {answer.Page!.Things}"));
        string[] kinds = ["NewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "ProfilePage", "AboutPage", "ContactPage", "WebPage"];
        Assert.Superset(kinds.ToHashSet(), Indexed.Select(answer => answer.Page!.Things.Split(' ')[0]).ToHashSet());
    }

    [Fact]
    public void Nothing_of_the_newsroom_alone_is_on_any_surface()
    {
        Assert.Empty(paper.Missing);
        Assert.True(paper.WebhookSecret.Length > 20);
        bool IsSecret(string word) => word.StartsWith("zebra", StringComparison.Ordinal) || word.Equals(paper.WebhookSecret, StringComparison.OrdinalIgnoreCase);
        AssertNone(_crawl.Answers.Values.Where(answer => answer.Words.Any(IsSecret))
            .Select(answer => $"{answer}: {string.Join(' ', answer.Words.Where(IsSecret))}"));
        Assert.Equal(HttpStatusCode.Gone, _crawl.Answers[paper.Withdrawn.Path].Status);
        Assert.Equal(HttpStatusCode.Gone, _crawl.Answers[$"/api/articles/{paper.Withdrawn.Id}"].Status);
        Assert.All(paper.NeverPublished, id => Assert.Equal(HttpStatusCode.NotFound, _crawl.Answers[$"/api/articles/{id}"].Status));
    }

    [Fact]
    public void What_is_published_is_told_where_a_secret_would_be()
    {
        string[] words = ["headline", "standfirst", "text", "ville", "topic", "author", "story", "background", "source", "correction", "caption", "credit", "alternative"];
        Assert.Superset(words.Select(word => "okapi" + word).ToHashSet(), _crawl.Answers[paper.Okapi.Path].Words.ToHashSet());
        string[] telling =
        [
            "/", "/world", "/topics/okapitopic", "/authors/okapiauthor", "/stories/okapistory", "/feed.xml", "/feed.atom", "/feed.json", "/news-sitemap.xml",
            "/search?q=ok*", "/search/suggest?q=ok", "/api/changes", "/api/articles", "/api/topics", "/api/stories", "/api/authors",
        ];
        AssertNone(telling.Where(address => !_crawl.Answers.Values.Any(answer =>
            answer.Address.Split(address.Contains('?', StringComparison.Ordinal) ? '\0' : '?')[0] == address
            && answer.Words.Any(word => word.StartsWith("okapi", StringComparison.Ordinal)))));
    }

    private static void AssertNone(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        Assert.True(found.Count == 0, $"{found.Count}:\n{string.Join('\n', found.Take(20))}");
    }

    private static IEnumerable<string> Repeated(IEnumerable<CrawledAnswer> answers, Func<CrawledPage, string> words) => answers
        .GroupBy(answer => words(answer.Page!), StringComparer.Ordinal)
        .Where(same => same.Key.Length > 0 && same.Count() > 1)
        .Select(same => $"{same.Key}: {string.Join(' ', same.Take(4).Select(answer => answer.Address))}");

    /// <param name="found">Decides where a kind of page has more than one kind of thing.</param>
    private static string Expected(string address, string found) => address switch
    {
        "/" => "WebSite NewsMediaOrganization",
        _ when Article().IsMatch(address) => ArticleTypes().Match(found).Value + " BreadcrumbList",
        _ when address.StartsWith("/authors/", StringComparison.Ordinal) => "ProfilePage BreadcrumbList",
        _ when found.StartsWith("CollectionPage", StringComparison.Ordinal) => "CollectionPage BreadcrumbList",
        _ => AboutTypes().Match(found).Value + " BreadcrumbList",
    };

    [GeneratedRegex(@"^/\d{4}/\d\d/\d\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^/\d{4}/\d\d/\d\d/[^/]+$")]
    private static partial Regex Article();

    [GeneratedRegex(@"^\w*NewsArticle|^LiveBlogPosting")]
    private static partial Regex ArticleTypes();

    [GeneratedRegex("^(About|Contact|Web)Page")]
    private static partial Regex AboutTypes();
}
