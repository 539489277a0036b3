using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Social;
using NewsSite.Site;

namespace NewsSite.Articles;

/// <summary>The article page's one source: published articles only, as records.</summary>
internal sealed class ArticleReader(OpenDatabases databases, SocialPictureReader social, SiteClock clock)
{
    /// <returns>The article; gone when it was withdrawn; missing when no article has this address now.</returns>
    public async Task<Answer<ArticleView>> FindAsync(DateOnly day, string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        if (await ArticleQueries.Card(db, day, slug, cancellationToken) is not { } card)
        {
            return await ArticleQueries.WasWithdrawn(db, day, slug, cancellationToken)
                ? Answer<ArticleView>.Gone
                : Answer<ArticleView>.Missing;
        }

        var text = await ArticleQueries.Text(db, card.Id, cancellationToken);
        var background = await AllAsync(ArticleQueries.Background(db, card.Id), cancellationToken);
        var neighbours = new PageNeighbours(card, background);
        return new Answer<ArticleView>.Ok(new ArticleView
        {
            Card = card,
            Drawn = social.Find(social.Of(text.SearchTitle ?? card.Headline, card.SectionName)),
            Text = text,
            Topics = await AllAsync(ArticleQueries.Topics(db, card.Id), cancellationToken),
            Bylines = await AllAsync(ArticleQueries.Bylines(db, card.Id), cancellationToken),
            Sources = await AllAsync(ArticleQueries.Sources(db, card.Id), cancellationToken),
            Background = background,
            Corrections = card.UpdatedUtc is null
                ? []
                : await AllAsync(ArticleQueries.Corrections(db, card.Id), cancellationToken),
            StorySoFar = card.StoryId is not { } storyId
                ? []
                : neighbours.StorySoFar(
                    await AllAsync(ArticleQueries.LaterInStory(db, storyId, card.PublishedUtc, card.Id, neighbours.Read), cancellationToken),
                    await AllAsync(ArticleQueries.EarlierInStory(db, storyId, card.PublishedUtc, card.Id, neighbours.Read), cancellationToken)),
            Related = neighbours.Related(await AllAsync(ArticleQueries.Related(db, card.Id, card.StoryId ?? 0), cancellationToken)),
            Next = neighbours.Next(
                await AllAsync(ArticleQueries.Next(db, text.SectionId, card.StoryId ?? 0, card.Id, neighbours.Read), cancellationToken)),
        }.InEntries(clock));
    }

    /// <summary>What the address of a withdrawn article says instead of it, in plain text; null for nothing.</summary>
    public async Task<string?> WithdrawalNoticeAsync(DateOnly day, string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        return await ArticleQueries.WithdrawalNotice(loan.Db, day, slug, cancellationToken);
    }

    /// <summary>The beginning of the newest article, for a front that has no other: its first paragraphs' HTML.</summary>
    public async Task<string> OpeningAsync(int id, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        return StoryOpening.Of((await ArticleQueries.Text(db, id, cancellationToken)).Html);
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(
        IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            list.Add(row);
        return list;
    }
}
