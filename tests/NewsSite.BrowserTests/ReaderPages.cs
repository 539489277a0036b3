using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>The pages that every browser test visits, and the articles that stand on them. A new page is one more line.</summary>
internal static class ReaderPages
{
    /// <summary>Path and the status with which it answers.</summary>
    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["/"] = 200,
        ["/politics"] = 200,
        ["/sport"] = 200,
        ["/2026/11/22/harbour-town-votes-to-keep-its-ferry"] = 200,
        ["/topics/ferries"] = 200,
        ["/authors/ada-byline"] = 200,
        ["/stories/the-ferry-line"] = 200,
        ["/archive"] = 200,
        ["/api"] = 200,
        ["/2026"] = 200,
        ["/2026/11"] = 200,
        ["/2026/11/22"] = 200,
        ["/search?q=ferry"] = 200,
        ["/search?q=nothing-like-that"] = 200,
        ["/about"] = 200,
        ["/ethics"] = 200,
        ["/no/such/page"] = 404,
        ["/2026/11/22/withdrawn"] = 410,
    };

    public static TheoryData<string> Paths => [.. Statuses.Keys];

    public static int StatusOf(string path) => Statuses[path];

    /// <summary>Publishes what the pages show.</summary>
    public static async Task WriteAsync(SiteApp site)
    {
        var first = new SampleArticle
        {
            Headline = "Harbour town votes to keep its ferry",
            Standfirst = "Two in three voters want the line that the council had given up.",
            Markdown = """
                The ballot closed at eight, and by ten it was clear.

                ## What the council said

                > We have heard the town, and the ferry stays.

                It published [the count](https://example.org/count) the same night:

                | Ward | For | Against |
                |------|-----|---------|
                | Quay | 812 | 301     |
                | Hill | 640 | 388     |

                - The line opens again in spring.
                - Fares stay as they are.
                """,
            Section = "politics",
            Topics = ["Harbour town", "Ferries"],
            Authors = ["Ada Byline", "Ben Stringer"],
            Story = "The ferry line",
            Dateline = "Harbour town",
            Sources = [new("Town council", "https://example.org/council"), new("Harbour Gazette", null)],
            Background = ["Earlier, it was reported that the line lost money for three years."],
            Corrections = ["An earlier version gave the wrong year of the first crossing. It was 1911."],
            PublishedUtc = site.Clock.GetUtcNow().UtcDateTime.AddHours(-3),
        };
        await first.PublishAsync(site);
        await new SampleArticle { Section = "politics", Topics = ["Ferries"], Authors = ["Ada Byline"], Story = "The ferry line" }
            .PublishAsync(site);
        await new SampleArticle { Headline = "Withdrawn" }.WithdrawAsync(site);
    }
}
