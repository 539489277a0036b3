using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.FrontPage;

/// <summary>Reads what the front is made of; how much of it there is decides its layout.</summary>
internal sealed class FrontReader(OpenDatabases databases, ArticleReader articles)
{
    public async Task<FrontView> ReadAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var newest = await FrontQueries.Newest(db, FrontPlan.NewestNeeded).ToListAsync(cancellationToken);
        if (newest.Count == 0)
            return FrontView.Empty;
        if (newest is [var only])
            return FrontView.Empty with { Lead = only, Opening = await articles.OpeningAsync(only.Id, cancellationToken) };

        var plan = FrontPlan.Of(newest);
        return new FrontView(
            plan.Lead,
            "",
            plan.Lead.StoryId is { } storyId
                ? await FrontQueries.Related(db, storyId, FrontPlan.RelatedLength)
                    .Where(card => !plan.Uses(card))
                    .Take(FrontPlan.RelatedLength)
                    .ToListAsync(cancellationToken)
                : [],
            plan.SecondTier,
            plan.Latest,
            newest.Count < FrontPlan.NewestNeeded ? [] : await BandsAsync(db, plan, cancellationToken),
            await BylinesAsync(db, plan.Lead.Id, cancellationToken));
    }

    /// <summary>Each section's own newest, without anything that stands above.</summary>
    private static async Task<IReadOnlyList<SectionBand>> BandsAsync(
        NewsDb db, FrontPlan plan, CancellationToken cancellationToken)
    {
        var bands = new List<SectionBand>();
        var sections = await FrontQueries.Sections(db).ToListAsync(cancellationToken);
        foreach (var section in sections)
        {
            var fresh = await FrontQueries.NewestOf(db, section.Id, FrontPlan.BandLength + plan.Count)
                .Where(card => !plan.Uses(card))
                .Take(FrontPlan.BandLength)
                .ToListAsync(cancellationToken);
            if (fresh.Count > 0)
                bands.Add(SectionBand.Of(section.Slug, section.Name, fresh));
        }

        return bands;
    }

    private static async Task<IReadOnlyList<BylineLink>> BylinesAsync(
        NewsDb db, int articleId, CancellationToken cancellationToken) =>
        await ArticleQueries.Bylines(db, articleId).ToListAsync(cancellationToken);
}
