using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Gives a revision that exists a name, or another, or takes it away; its text stays what it is. For whoever may edit the article.</summary>
internal sealed class NameRevision(DeskWork desk)
{
    /// <summary>Characters.</summary>
    public const int NameLimit = 100;

    /// <param name="name">Null or blank takes the name away.</param>
    /// <returns>The name as it stands now, empty when there is none.</returns>
    public Task<Outcome<string>> RunAsync(Person by, int articleId, int version, string? name, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<string>(
            by, articleId, Act.EditArticle,
            async (work, token) =>
            {
                if (await work.Db.Revisions.SingleOrDefaultAsync(r => r.ArticleId == articleId && r.Version == version, token) is not { } revision)
                    return new Outcome<string>.Missing();

                var called = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
                if (called is { Length: > NameLimit })
                    return new Outcome<string>.Invalid("Name", $"Choose a name of at most {NameLimit} characters.");
                if (called == revision.Name)
                    return new Outcome<string>.Ok(called ?? "");

                var before = revision.Name;
                revision.Call(called);
                work.Note("article.revision-named", $"version {version}: {Quoted(before)} → {Quoted(called)}");
                return new Outcome<string>.Ok(called ?? "");
            },
            cancellationToken);

    private static string Quoted(string? name) => name is null ? "no name" : $"“{name}”";
}
