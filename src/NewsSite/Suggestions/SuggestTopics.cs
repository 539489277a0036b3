using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Import.Language;

namespace NewsSite.Suggestions;

/// <summary>What an article seems to be about, by the names in it, as the importer finds them. Proposes; people choose.</summary>
internal sealed class SuggestTopics(IDbContextFactory<NewsDb> databases)
{
    /// <returns>The most telling first, without those that the copy has already.</returns>
    public async Task<IReadOnlyList<TopicSuggestion>> RunAsync(ArticleCopy copy, CancellationToken cancellationToken)
    {
        var text = TextBlock.Of(copy.Markdown).Select(block => block.Text).Prepend(copy.Standfirst).Select(part => new TextPart(part));
        var names = Topics.Find(new TextPart(copy.Headline), [.. text], [.. copy.Sources.Select(source => source.Name)]);
        var slugs = names.Select(Slug.From).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Topics.AsNoTracking().Where(t => slugs.Contains(t.Slug))
            .ToDictionaryAsync(t => t.Slug, t => t, cancellationToken);
        return
        [
            .. names
                .Select(name => known.TryGetValue(Slug.From(name), out var topic)
                    ? new TopicSuggestion(topic.Id, topic.Name)
                    : new TopicSuggestion(null, name))
                .Where(suggestion => suggestion.TopicId is not { } id || !copy.TopicIds.Contains(id)),
        ];
    }
}

/// <param name="TopicId">Null when there is no such topic yet.</param>
internal sealed record TopicSuggestion(int? TopicId, string Name);
