using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>Nothing of what is not published, or no longer, is on any public surface.</summary>
public sealed partial class UnpublishedTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>A word of its own in every field that an article has.</summary>
    private static readonly SampleArticle Secret = new()
    {
        Headline = "Zebraheadline", Standfirst = "Zebrastandfirst.", Markdown = "Zebratext.", Dateline = "Zebraville",
        Topics = ["Zebratopic"], Authors = ["Zebraauthor"], Story = "Zebrastory", Background = ["Zebrabackground."],
        Sources = [new("Zebrasource", "https://zebra.example/")],
    };

    [Fact]
    public async Task A_draft_is_nowhere()
    {
        await using var site = new SiteApp();
        var draft = await Secret.DraftAsync(site);
        await AssertHiddenAsync(site, draft.Path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_scheduled_article_is_nowhere_though_its_address_is_known()
    {
        await using var site = new SiteApp();
        var scheduled = await (Secret with { LeadPictureId = await site.AddPictureAsync("Zebrapicture", "Zebracredit") }).PublishAsync(site);
        await site.ScheduleAsync(scheduled.Id);
        await AssertHiddenAsync(site, scheduled.Path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_withdrawn_article_is_nowhere_and_its_address_says_that_it_is_gone()
    {
        await using var site = new SiteApp();
        var withdrawn = await (Secret with { Corrections = ["Zebracorrection."] }).WithdrawAsync(site);
        await AssertHiddenAsync(site, withdrawn.Path, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_article_that_was_read_most_and_is_withdrawn_is_nowhere()
    {
        await using var site = new SiteApp();
        var read = await Secret.PublishAsync(site);
        for (var i = 0; i < 4; i++)
            await site.ReadByManyAsync((await new SampleArticle { Headline = $"Another {i}" }.PublishAsync(site)).Path, 1);
        await site.ReadByManyAsync(read.Path, 3);
        await site.KeepAndRankAsync();
        await site.ChangeAsync(read.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        await AssertHiddenAsync(site, read.Path, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task What_is_staged_on_a_published_article_is_nowhere_nor_what_is_typed_or_said_of_it()
    {
        await using var site = new SiteApp();
        var secret = await site.SecretCopyAsync();
        var path = await AssertHiddenOfPublishedAsync(site, secret);

        var id = (await site.OpenAsync(DeskStaff.Editor, 1)).Id;
        await site.PublishChangesAsync(id);
        var answer = Assert.Single(await AskAsync(site, [path]));
        Assert.Superset(
            new HashSet<string> { "zebraheadline", "zebrastandfirst", "zebratext", "zebraville", "zebratopic", "zebraguest", "zebrasource", "zebrabackground" },
            Word().Matches(answer.Text).Select(match => match.Value.ToLowerInvariant()).ToHashSet());
        Assert.DoesNotContain("zebraembargo", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("zebracomment", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("zebraautosave", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_in_review_or_scheduled_in_the_newsroom_is_nowhere()
    {
        await using var site = new SiteApp();
        var secret = await site.SecretCopyAsync();
        var inReview = await site.StartAsync(DeskStaff.Reporter, secret);
        (await site.Of<SubmitArticle>().RunAsync(DeskStaff.Reporter, inReview, CancellationToken.None)).Value();
        var scheduled = await site.StartAsync(DeskStaff.Editor, secret);
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(scheduled, site.Clock.GetUtcNow().UtcDateTime.AddHours(1)), CancellationToken.None)).Value();
        await AssertHiddenAsync(site, "/2026/11/22/zebraheadline", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Beside_a_published_article_of_the_same_story_the_secret_stays_one()
    {
        await using var site = new SiteApp();
        var open = new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" };
        var published = await open.PublishAsync(site);
        await (Secret with { Topics = open.Topics, Authors = open.Authors, Story = open.Story }).DraftAsync(site);
        var surfaces = PublicSurfaces.Around(published.Path, Day, "world", "storms", "ada-byline", "the-storm").ToList();
        foreach (var (surface, status, text) in await AskAsync(site, surfaces))
        {
            Assert.True(status == HttpStatusCode.OK || PublicSurfaces.OnSomeSitesOnly.Contains(surface), surface);
            Assert.False(Word().IsMatch(text), $"{surface} tells {Word().Match(text).Value}");
        }
    }

    [Fact]
    public async Task The_words_are_found_where_they_are_public()
    {
        await using var site = new SiteApp();
        var published = await Secret.PublishAsync(site);
        var telling = (await AskAsync(site, Surfaces(published.Path))).Where(answer => Word().IsMatch(answer.Text)).Select(answer => answer.Surface);
        Assert.Superset(
            new HashSet<string> { "/", published.Path, "/world", "/topics/zebratopic", "/feed.xml", "/feed.json", "/sitemap-articles-2026-11.xml" },
            telling.ToHashSet());
    }

    [Fact]
    public async Task Every_route_of_the_site_is_among_the_surfaces()
    {
        await using var site = new SiteApp();
        Assert.Empty(PublicSurfaces.MissingFrom(Surfaces("/2026/11/22/slug"), site));
    }

    /// <returns>The address of the article, which readers see as it was before.</returns>
    private static async Task<string> AssertHiddenOfPublishedAsync(SiteApp site, ArticleCopy secret)
    {
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var path = (await site.PublishAsync(id)).Path!;
        await site.SaveAsync(DeskStaff.Editor, id, _ => secret with { Slug = null });
        await site.Of<AutosaveArticle>().RunAsync(DeskStaff.Editor, id, 1, secret with { Markdown = "Zebraautosave" }, AutosaveClaim.None, CancellationToken.None);
        await site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, id, "Zebracomment", null, null, CancellationToken.None);
        await site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, id, 9, "Zebraassignee", null, CancellationToken.None);
        foreach (var (surface, _, text) in await AskAsync(site, Surfaces(path)))
            Assert.False(Word().IsMatch(text), $"{surface} tells {Word().Match(text).Value}");
        return path;
    }

    private static async Task AssertHiddenAsync(SiteApp site, string path, HttpStatusCode status)
    {
        await new SampleArticle().PublishAsync(site);
        foreach (var (surface, answered, text) in await AskAsync(site, Surfaces(path)))
        {
            if (surface == path)
                Assert.Equal(status, answered);
            Assert.False(Word().IsMatch(text), $"{surface} tells {Word().Match(text).Value}");
        }
    }

    private static List<string> Surfaces(string path) =>
        [.. PublicSurfaces.Around(path, Day, "world", "zebratopic", "zebraauthor", "zebrastory")];

    /// <summary>Body and headers; without what repeats the question.</summary>
    private static async Task<List<(string Surface, HttpStatusCode Status, string Text)>> AskAsync(SiteApp site, IEnumerable<string> surfaces)
    {
        var browser = site.Browser();
        var answers = new List<(string, HttpStatusCode, string)>();
        foreach (var surface in surfaces)
        {
            using var response = await browser.GetAsync(new Uri(surface, UriKind.Relative));
            var text = $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}";
            answers.Add((surface, response.StatusCode, text));
        }

        return answers;
    }

    [GeneratedRegex("zebra\\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
