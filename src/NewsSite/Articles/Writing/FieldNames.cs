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
    private readonly Dictionary<int, string> _pictures;

    private FieldNames(
        Dictionary<int, string> sections, Dictionary<int, string> topics, Dictionary<int, string> stories, Dictionary<int, string> pictures) =>
        (_sections, _topics, _stories, _pictures) = (sections, topics, stories, pictures);

    public static Task<FieldNames> LoadAsync(NewsDb db, IReadOnlyList<ArticleCopy> copies, CancellationToken cancellationToken) => LoadAsync(
        db,
        [.. copies.SelectMany(copy => copy.TopicIds)],
        [.. copies.Select(copy => copy.StoryId).OfType<int>()],
        [.. copies.Select(copy => copy.LeadPictureId).OfType<int>()],
        cancellationToken);

    public static async Task<FieldNames> LoadAsync(
        NewsDb db, IReadOnlyList<int> topics, IReadOnlyList<int> stories, IReadOnlyList<int> pictures, CancellationToken cancellationToken) => new(
        await db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken),
        await db.Topics.Where(t => topics.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken),
        await db.Stories.Where(s => stories.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Title, cancellationToken),
        await db.MediaAssets.Where(m => pictures.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken));

    /// <summary>What one field of a copy is that holds a number; "" for none.</summary>
    /// <returns>Null for a field that holds none.</returns>
    public string? Of(string field, int? id) => field switch
    {
        nameof(ArticleCopy.SectionId) => Name(_sections, id),
        nameof(ArticleCopy.TopicIds) => Name(_topics, id),
        nameof(ArticleCopy.StoryId) => Name(_stories, id),
        nameof(ArticleCopy.LeadPictureId) => Name(_pictures, id),
        _ => null,
    };

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
        (nameof(copy.CoverageEnded), copy.CoverageEnded ? "yes" : ""),
        (nameof(copy.Dateline), copy.Dateline ?? ""),
        (nameof(copy.Language), copy.Language ?? ""),
        (nameof(copy.LeadPictureId), Name(_pictures, copy.LeadPictureId)),
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
