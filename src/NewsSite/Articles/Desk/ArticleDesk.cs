using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Articles.Desk;

/// <summary>The newsroom's lists of articles: what a person may read, last saved first, a page at a time.</summary>
internal sealed class ArticleDesk(IDbContextFactory<NewsDb> databases)
{
    public const int PageLength = 50;

    /// <param name="after">Where the page before ended; null for the first.</param>
    public async Task<DeskPage> ListAsync(Person by, DeskFilter filter, DeskCursor? after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = await Query(db, by, filter, after).ToListAsync(cancellationToken);
        var last = lines.Count > PageLength ? lines[PageLength - 1] : null;
        return new DeskPage([.. lines.Take(PageLength)], last is null ? null : new DeskCursor(last.SavedUtc, last.Id));
    }

    internal static IQueryable<DeskLine> Query(NewsDb db, Person by, DeskFilter filter, DeskCursor? after)
    {
        var articles = Filtered(db, Readable(db, by), filter);
        if (after is not null)
        {
            articles = articles.Where(a => a.SavedUtc <= after.SavedUtc)
                .Where(a => a.SavedUtc < after.SavedUtc || a.Id < after.Id);
        }

        return articles.OrderByDescending(a => a.SavedUtc).ThenByDescending(a => a.Id)
            .Select(DeskLine.Projection)
            .Take(PageLength + 1);
    }

    /// <summary>The same as <see cref="Permissions"/> says of each article, as a condition.</summary>
    internal static IQueryable<Article> Readable(NewsDb db, Person by)
    {
        var articles = db.Articles.AsNoTracking();
        return Permissions.ReachOf(by.Role, Act.ReadArticle) switch
        {
            Reach.Everything => articles,
            Reach.OwnUnpublished => articles
                .Where(a => a.State != ArticleState.Published && a.State != ArticleState.Withdrawn)
                .Where(a => Of(db, by.StaffId).Contains(a.Id)),
            _ => articles.Where(_ => false),
        };
    }

    /// <summary>
    /// What few articles have is found from where it is kept, by number; what many have is read off the list's own order.
    /// </summary>
    private static IQueryable<Article> Filtered(NewsDb db, IQueryable<Article> articles, DeskFilter filter)
    {
        if (filter.State is { } state)
        {
            articles = state == ArticleState.Published
                ? articles.Where(a => a.State == ArticleState.Published)
                : articles.Where(a => a.State != ArticleState.Published && a.State == state);
        }

        if (filter.SectionId is { } sectionId)
            articles = articles.Where(a => a.SectionId == sectionId && (a.Desk == null || !a.Desk.LacksSection));
        if (filter.StaffId is { } staffId)
            articles = articles.Where(a => Of(db, staffId).Contains(a.Id));
        if (filter.AuthorId is { } authorId)
        {
            articles = articles.Where(a =>
                db.Bylines.Where(b => b.AuthorId == authorId && b.ListedUtc != null).Select(b => b.ArticleId)
                    .Concat(db.Bylines.Where(b => b.AuthorId == authorId && b.ListedUtc == null).Select(b => b.ArticleId))
                    .Contains(a.Id));
        }

        if (filter.HasStagedChanges)
        {
            articles = articles.Where(a => a.State == ArticleState.Published
                && db.DeskEntries.Where(d => d.StagedVersion != null).Select(d => d.ArticleId).Contains(a.Id));
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
            articles = Saying(db, articles, LikePattern.Containing(filter.Text.Trim()));
        if (filter.FromUtc is { } from)
            articles = articles.Where(a => a.SavedUtc >= from);
        return filter.BeforeUtc is { } before ? articles.Where(a => a.SavedUtc < before) : articles;
    }

    /// <summary>
    /// The row has the newest headline, but of what is published and staged: of those few it is sought in their newest
    /// revisions, once for the whole list.
    /// </summary>
    private static IQueryable<Article> Saying(NewsDb db, IQueryable<Article> articles, string pattern)
    {
        var staged = db.DeskEntries.Where(d => d.StagedVersion != null)
            .Join(db.Revisions, d => new { d.ArticleId, Version = d.StagedVersion!.Value }, r => new { r.ArticleId, r.Version }, (d, r) => r)
            .Where(r => EF.Functions.Like(r.Headline, pattern, LikePattern.Escape))
            .Select(r => r.ArticleId);
        return articles.Where(a => EF.Functions.Like(a.Headline, pattern, LikePattern.Escape)
            || EF.Functions.Like(a.Slug, pattern, LikePattern.Escape)
            || staged.Contains(a.Id));
    }

    /// <summary>The articles that a member of staff began or works on.</summary>
    private static IQueryable<int> Of(NewsDb db, int staffId) =>
        db.DeskEntries.Where(d => d.OwnerId == staffId).Select(d => d.ArticleId)
            .Concat(db.DeskEntries.Where(d => d.AssigneeId == staffId).Select(d => d.ArticleId));
}
