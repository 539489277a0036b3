using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Names;
using NewsSite.Articles.Workflow;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Everything that the editor's page shows of an article when somebody opens it. For whoever may read the article.</summary>
internal sealed class OpenArticle(IDbContextFactory<NewsDb> databases)
{
    public async Task<Outcome<OpenedArticle>> RunAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Article? article;
        WorkingCopy? current;
        do
        {
            // Read one after the other: a save in between would part the text from its version.
            article = await db.Articles.AsNoTracking().Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
            current = await WorkingCopy.ReadAsync(db, articleId, cancellationToken);
        }
        while (article?.Version != current?.Version);

        if (article is null || current is null || !Permissions.Allows(by, Act.ReadArticle, article.Standing()))
            return new Outcome<OpenedArticle>.Missing();

        var autosave = await db.Autosaves.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ArticleId == articleId && a.StaffId == by.StaffId, cancellationToken);
        var typed = autosave is null ? null : await Survivors.FollowAsync(db, CopyJson.Read(autosave.CopyJson), cancellationToken);
        var standing = article.Standing();
        return new Outcome<OpenedArticle>.Ok(new OpenedArticle
        {
            Id = article.Id,
            Version = current.Version,
            State = article.State,
            Copy = current.Copy,
            Autosave = autosave is null || typed is null || typed.SaysTheSameAs(current.Copy)
                ? null
                : new AutosavedCopy(typed, autosave.FromVersion, autosave.SavedUtc),
            AutosaveName = autosave?.Name ?? "",
            MayEdit = Permissions.Allows(by, Act.EditArticle, standing),
            Steps = AvailableActs.Of(by, article.State, standing, article.HasStagedChanges()),
            HasStagedChanges = article.HasStagedChanges(),
            OpenComments = await db.ArticleComments.CountAsync(c => c.ArticleId == articleId && c.ResolvedUtc == null, cancellationToken),
            Path = article.PublishedOn is { } day ? ArticlePath.Of(day, article.Slug) : null,
            PublishedUtc = article.PublishedUtc,
            UpdatedUtc = article.UpdatedUtc,
            SavedUtc = article.SavedUtc,
            WithdrawalNotice = article.WithdrawalNotice,
            OwnerName = article.Desk?.OwnerName,
            AssigneeId = article.Desk?.AssigneeId,
            AssigneeName = article.Desk?.AssigneeName,
            DueUtc = article.Desk?.DueUtc,
            ScheduledUtc = article.Desk?.ScheduledUtc,
            ScheduledByName = article.Desk?.ScheduledByName,
            ScheduleTrouble = article.Desk?.ScheduleTrouble,
        });
    }
}
