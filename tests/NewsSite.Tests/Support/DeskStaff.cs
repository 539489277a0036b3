using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;

namespace NewsSite.Tests.Support;

/// <summary>People of a newsroom, and what tests have them do all the time.</summary>
internal static class DeskStaff
{
    public static readonly Person Editor = new(1, "Edith Editor", Role.Editor, []);
    public static readonly Person Reporter = new(2, "Rita Reporter", Role.Reporter, [1]);
    public static readonly Person Contributor = new(3, "Carl Contributor", Role.Contributor, []);
    public static readonly Person OtherEditor = new(4, "Otto Other", Role.Editor, []);

    /// <summary>Nothing is missing: it can be published.</summary>
    public static ArticleCopy Complete { get; } = new()
    {
        Headline = "Harbour opens again",
        Standfirst = "The first boat left at noon.",
        Markdown = "One.\n\nTwo.\n\nThree.",
        SectionId = 1,
        AiUse = AiUse.None,
        Sources = [new("Harbour office", null)],
    };

    public static T Of<T>(this SiteApp site)
        where T : notnull => site.Services.GetRequiredService<T>();

    public static Task<NewsDb> DatabaseAsync(this SiteApp site) =>
        site.Of<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);

    public static T Value<T>(this Outcome<T> outcome) => Assert.IsType<Outcome<T>.Ok>(outcome).Value;

    public static async Task<int> StartAsync(this SiteApp site, Person by, ArticleCopy copy) =>
        (await site.Of<StartArticle>().RunAsync(by, copy, CancellationToken.None)).Value();

    public static async Task<OpenedArticle> OpenAsync(this SiteApp site, Person by, int id) =>
        (await site.Of<OpenArticle>().RunAsync(by, id, CancellationToken.None)).Value();

    public static Task<Outcome<SavedCopy>> TrySaveAsync(this SiteApp site, Person by, int id, int fromVersion, ArticleCopy copy) =>
        site.Of<SaveArticle>().RunAsync(by, new SaveRequest(id, fromVersion, copy), CancellationToken.None);

    /// <summary>Saves a change of what stands there now.</summary>
    public static async Task<SavedCopy> SaveAsync(this SiteApp site, Person by, int id, Func<ArticleCopy, ArticleCopy> change)
    {
        var opened = await site.OpenAsync(by, id);
        return (await site.TrySaveAsync(by, id, opened.Version, change(opened.Copy))).Value();
    }

    public static async Task<StepTaken> PublishAsync(this SiteApp site, int id) =>
        (await site.Of<PublishArticle>().RunAsync(Editor, id, seenVersion: null, CancellationToken.None)).Value();

    public static async Task<StepTaken> PublishChangesAsync(this SiteApp site, int id, bool tellReaders = true) =>
        (await site.Of<PublishChanges>().RunAsync(Editor, id, seenVersion: null, tellReaders, reason: null, CancellationToken.None)).Value();

    public static async Task<IReadOnlyList<RevisionLine>> RevisionsAsync(this SiteApp site, int id) =>
        (await site.Of<RevisionHistory>().ListAsync(Editor, id, beforeVersion: null, CancellationToken.None)).Value().Lines;
}
