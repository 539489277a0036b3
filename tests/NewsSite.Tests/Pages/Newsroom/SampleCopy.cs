using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

/// <summary>Articles for tests of the newsroom's pages, begun and taken on by the use cases themselves.</summary>
internal static class SampleCopy
{
    /// <summary>Nothing is missing: it can be published. World is the first section.</summary>
    public static Task<int> BeginAsync(this SiteApp site, Person by, string headline) => site.StartAsync(
        by, DeskStaff.Complete with { Headline = headline, Markdown = "One boat left.\n\nTwo came back.\n\nNobody was hurt." });

    public static async Task<int> BeginPublishedAsync(this SiteApp site, Person by, string headline)
    {
        var id = await site.BeginAsync(by, headline);
        (await site.Of<PublishArticle>().RunAsync(by, id, seenVersion: null, CancellationToken.None)).Value();
        return id;
    }
}
