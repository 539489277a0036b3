using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Names;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// An article as readers would have it if it were published as it stands: the newest save, or what the person has typed
/// since. For whoever may read the article.
/// </summary>
internal sealed class PreviewArticle(IDbContextFactory<NewsDb> databases, SiteClock clock)
{
    public async Task<Outcome<ArticleView>> RunAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null || !Permissions.Allows(by, Act.ReadArticle, article.Standing()))
            return new Outcome<ArticleView>.Missing();

        var autosave = await db.Autosaves.AsNoTracking().SingleOrDefaultAsync(a => a.ArticleId == articleId && a.StaffId == by.StaffId, cancellationToken);
        var copy = autosave is not null
            ? (await Survivors.FollowAsync(db, CopyJson.Read(autosave.CopyJson), cancellationToken)).Tidy()
            : (await WorkingCopy.ReadAsync(db, articleId, cancellationToken))?.Copy;
        return copy is null
            ? new Outcome<ArticleView>.Missing()
            : new Outcome<ArticleView>.Ok((await ViewAsync(db, article, copy, cancellationToken)).InEntries(clock));
    }

    private async Task<ArticleView> ViewAsync(NewsDb db, Article article, ArticleCopy copy, CancellationToken cancellationToken)
    {
        var pictures = await StoryPictures.OfAsync(db, PictureUses.TextsOf(copy), cancellationToken);
        var content = PreparedCopy.ContentOf(copy, article.SectionId, pictures);
        var section = await db.Sections.AsNoTracking().SingleAsync(s => s.Id == content.SectionId, cancellationToken);
        var story = await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == copy.StoryId, cancellationToken);
        var topics = await db.Topics.AsNoTracking().Where(t => copy.TopicIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var authorIds = copy.Bylines.Select(byline => byline.AuthorId).OfType<int>().ToList();
        var authors = await db.Authors.AsNoTracking().Where(a => authorIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Slug, cancellationToken);
        var picture = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(m => m.Id == copy.LeadPictureId, cancellationToken);
        var publishedUtc = article.PublishedUtc ?? article.Desk?.ScheduledUtc ?? clock.UtcNow;
        return new ArticleView
        {
            Card = new ArticleCard
            {
                Id = article.Id,
                Slug = article.PublishedOn is null ? copy.Slug ?? Slug.From(copy.Headline) : article.Slug,
                PublishedOn = article.PublishedOn ?? clock.DayOf(publishedUtc),
                PublishedUtc = publishedUtc,
                UpdatedUtc = article.UpdatedUtc,
                Kind = copy.Kind,
                CoverageEndedUtc = copy is { Kind: ArticleKind.Live, CoverageEnded: true } ? article.CoverageEndedUtc ?? clock.UtcNow : null,
                Language = copy.Language,
                Headline = copy.Headline.Length > 0 ? copy.Headline : "(no headline)",
                ShortHeadline = copy.ShortHeadline,
                Standfirst = copy.Standfirst,
                WordCount = content.Body.WordCount,
                StoryId = copy.StoryId,
                SectionSlug = section.Slug,
                SectionName = section.Name,
                Picture = picture is null || picture.Shown.Length == 0 ? null : new Picture(
                    picture.Shown, picture.AlternativeText, picture.Caption, picture.Credit, picture.Provenance),
            },
            Text = new ArticleText(
                content.Body.Html, copy.Dateline, section.Id, story?.Slug, story?.Title, copy.AiUse, copy.AiNote,
                copy.SearchTitle, copy.SearchDescription, content.CanonicalUrl),
            Topics = [.. copy.TopicIds.Where(topics.ContainsKey).Select(id => new TopicLink(topics[id].Slug, topics[id].Name))],
            Bylines = [.. copy.Bylines.Select(byline =>
                new BylineLink(byline.Name, byline.Role, byline.AuthorId is { } id ? authors.GetValueOrDefault(id) : null))],
            Sources = copy.Sources,
            Background = [.. content.Background.Select(item => new BackgroundView(item.Html, null))],
            Corrections = [],
            StorySoFar = [],
            Related = [],
            Next = [],
        };
    }
}
