using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Begins an article, which belongs to who began it. For everybody on the staff.</summary>
internal sealed class StartArticle(IDbContextFactory<NewsDb> databases, WriteGate gate, SiteClock clock)
{
    /// <param name="copy">One without a byline gets that of the person, if there is an author who is them.</param>
    /// <returns>The new article's id.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, ArticleCopy copy, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.CreateArticle))
            return new Outcome<int>.Forbidden("Your role does not allow you to begin articles.");

        var tidy = copy.Tidy();
        var content = PreparedCopy.ContentOf(tidy, defaultSectionId: 0, await PicturesAsync(tidy, cancellationToken));
        return await gate.WriteAsync((db, token) => StartAsync(db, by, tidy, content, token), cancellationToken);
    }

    private async Task<StoryPictures> PicturesAsync(ArticleCopy copy, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await StoryPictures.OfAsync(db, PictureUses.TextsOf(copy), cancellationToken);
    }

    private async Task<Outcome<int>> StartAsync(
        NewsDb db, Person by, ArticleCopy copy, ArticleContent content, CancellationToken cancellationToken)
    {
        if (await RevisionWriting.ProblemsAsync(db, copy, cancellationToken) is { Count: > 0 } problems)
            return new Outcome<int>.Invalid(problems);

        if (copy.Bylines.Count == 0)
        {
            var own = await db.Authors.Where(author => author.StaffId == by.StaffId)
                .Select(author => new BylineContent(author.Name, author.Id, BylineRole.Text)).ToListAsync(cancellationToken);
            (copy, content) = (copy with { Bylines = own }, content with { Bylines = own });
        }

        var sectionId = copy.SectionId ?? await CopyWork.DefaultSectionAsync(db, cancellationToken);
        var article = Article.Draft(content with { SectionId = sectionId }, copy.Slug ?? Slug.From(copy.Headline), clock.UtcNow);
        var entry = article.OnDesk();
        entry.BelongTo(by.StaffId, by.Name);
        entry.LackSection(copy.SectionId is null);
        entry.Embargo(copy.EmbargoUtc);
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellationToken);

        await PictureUses.ApplyAsync(db, article.Id, copy, cancellationToken);
        var work = new ArticleAtWork(db, article, by, clock.UtcNow);
        RevisionWriting.Add(work, copy, new RevisionLabel(RevisionKind.Saved));
        work.Note("article.started");
        return new Outcome<int>.Ok(article.Id);
    }
}
