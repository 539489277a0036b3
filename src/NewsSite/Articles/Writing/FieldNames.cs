using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>The fields of a copy in words: names instead of numbers.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<int, string> _sections;
    private readonly Dictionary<int, string> _topics;
    private readonly Dictionary<int, string> _stories;

    private FieldNames(Dictionary<int, string> sections, Dictionary<int, string> topics, Dictionary<int, string> stories) =>
        (_sections, _topics, _stories) = (sections, topics, stories);

    public static async Task<FieldNames> LoadAsync(NewsDb db, IReadOnlyList<ArticleCopy> copies, CancellationToken cancellationToken)
    {
        var topics = copies.SelectMany(copy => copy.TopicIds).Distinct().ToList();
        var stories = copies.Select(copy => copy.StoryId).OfType<int>().Distinct().ToList();
        return new(
            await db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken),
            await db.Topics.Where(t => topics.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken),
            await db.Stories.Where(s => stories.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Title, cancellationToken));
    }

    /// <summary>Every field but the text, always in the same order.</summary>
    public IReadOnlyList<(string Field, string Value)> Of(ArticleCopy copy) =>
    [
        (nameof(copy.Headline), copy.Headline),
        (nameof(copy.ShortHeadline), copy.ShortHeadline ?? ""),
        (nameof(copy.Standfirst), copy.Standfirst),
        (nameof(copy.SectionId), Name(_sections, copy.SectionId)),
        (nameof(copy.TopicIds), string.Join(", ", copy.TopicIds.Select(id => Name(_topics, id)))),
        (nameof(copy.Bylines), string.Join(", ", copy.Bylines.Select(b => b.Role == BylineRole.Pictures ? $"{b.Name} (pictures)" : b.Name))),
        (nameof(copy.Kind), copy.Kind.ToString()),
        (nameof(copy.Dateline), copy.Dateline ?? ""),
        (nameof(copy.Language), copy.Language ?? ""),
        (nameof(copy.LeadPictureId), copy.LeadPictureId?.ToString(CultureInfo.InvariantCulture) ?? ""),
        (nameof(copy.StoryId), Name(_stories, copy.StoryId)),
        (nameof(copy.Sources), string.Join('\n', copy.Sources.Select(s => $"{s.Name} {s.Url}".Trim()))),
        (nameof(copy.Background), string.Join("\n\n", copy.Background.Select(b => b.Markdown))),
        (nameof(copy.AiUse), copy.AiUse == AiUse.NotStated ? "not stated" : copy.AiUse.ToString().ToLowerInvariant()),
        (nameof(copy.AiNote), copy.AiNote ?? ""),
        (nameof(copy.SearchTitle), copy.SearchTitle ?? ""),
        (nameof(copy.SearchDescription), copy.SearchDescription ?? ""),
        (nameof(copy.CanonicalUrl), copy.CanonicalUrl ?? ""),
        (nameof(copy.Slug), copy.Slug ?? ""),
        (nameof(copy.EmbargoNote), copy.EmbargoNote ?? ""),
        (nameof(copy.EmbargoUtc), copy.EmbargoUtc?.ToString("u", CultureInfo.InvariantCulture) ?? ""),
    ];

    private static string Name(Dictionary<int, string> names, int? id) =>
        id is { } key ? names.GetValueOrDefault(key) ?? string.Create(CultureInfo.InvariantCulture, $"number {key}") : "";
}
