using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Feeds;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.ContentApi;

/// <summary>Makes news objects of articles' cards: eight queries, however many articles.</summary>
internal sealed class NewsObjects(SiteClock clock, IdentityReader identity, FurnitureReader furniture)
{
    public async Task<IReadOnlyList<NewsObject>> OfAsync(NewsDb db, IReadOnlyList<ArticleCard> cards, CancellationToken cancellationToken)
    {
        List<int> ids = [.. cards.Select(card => card.Id)];
        if (ids.Count == 0)
            return [];

        var parts = await FeedParts.LoadAsync(db, ids, cancellationToken);
        var own = await db.Articles.Where(Article.VisibleToReaders).Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.ReadersVersion, a.Dateline, a.Section!.MediaTopic, StorySlug = a.Story == null ? null : a.Story.Slug, StoryTitle = a.Story == null ? null : a.Story.Title })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var topics = (await db.ArticleTopics.Where(t => ids.Contains(t.ArticleId)).OrderBy(t => t.Position)
            .Select(t => new { t.ArticleId, t.Topic!.Name, t.Topic.Slug, t.Topic.MediaTopic })
            .ToListAsync(cancellationToken)).ToLookup(t => t.ArticleId);
        var sources = (await db.Set<Source>().Where(s => ids.Contains(s.ArticleId)).OrderBy(s => s.Position)
            .Select(s => new { s.ArticleId, Source = new NewsSource(s.Name, s.Url) })
            .ToListAsync(cancellationToken)).ToLookup(s => s.ArticleId, s => s.Source);

        var site = identity.Current;
        List<(string Role, string Address)> trust = [.. PolicyPages.Of(site, await furniture.ReadAsync(cancellationToken))];
        return
        [
            .. cards.Where(card => own.ContainsKey(card.Id)).Select(card =>
            {
                var item = FeedItems.Item(card, parts, site.Url, clock);
                var more = own[card.Id];
                List<NewsSubject> subjects = [Subject("section", card.SectionName, ArticlePath.OfSection(card.SectionSlug))];
                subjects.AddRange(topics[card.Id].Select(topic => Subject("topic", topic.Name, ArticlePath.OfTopic(topic.Slug))));
                if (more is { StorySlug: { } story, StoryTitle: { } title })
                    subjects.Add(Subject("story", title, ArticlePath.OfStory(story)));
                subjects.AddRange(MediaTopics([(more.MediaTopic, card.SectionName), .. topics[card.Id].Select(topic => (topic.MediaTopic, topic.Name))]));
                return new NewsObject
                {
                    Item = item,
                    ArticleId = card.Id,
                    Version = more.ReadersVersion,
                    Language = card.Language ?? site.Language,
                    By = item.Authors.Count == 0 ? null : string.Join(", ", item.Authors.Select(author => author.Name)),
                    Located = more.Dateline,
                    Genre = card.Kind.ToString().ToLowerInvariant(),
                    ShortHeadline = card.ShortHeadline,
                    WordCount = card.WordCount,
                    Subjects = subjects,
                    Sources = [.. sources[card.Id]],
                    TrustIndicators = trust,
                };
            }),
        ];

        static IEnumerable<NewsSubject> MediaTopics(IEnumerable<(string? Code, string Name)> classified) => classified
            .Where(one => one.Code is not null)
            .DistinctBy(one => one.Code)
            .Select(one => new NewsSubject("media topic", MediaTopic.FirstLevel.GetValueOrDefault(one.Code ?? "", one.Name), MediaTopic.AddressOf(one.Code ?? "")));

        NewsSubject Subject(string relation, string name, string path) => new(relation, name, PublicAddress.Absolute(site.Url, path));
    }
}
