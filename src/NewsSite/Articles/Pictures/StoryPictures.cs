using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Articles.Pictures;

/// <summary>
/// The pictures of the library that a text names, as the library has them now. Whoever renders a text brings them along:
/// the renderer asks no database.
/// </summary>
internal sealed partial class StoryPictures
{
    public static readonly StoryPictures None = new([]);

    private readonly Dictionary<string, Picture> _byKey;

    private StoryPictures(Dictionary<string, Picture> byKey) => _byKey = byKey;

    /// <summary>The picture of an image's address; null when it is not one of the library, or has no file yet.</summary>
    public Picture? Find(string address) =>
        Address().Match(address) is { Success: true } match ? _byKey.GetValueOrDefault(match.Groups["key"].Value) : null;

    /// <summary>Text rendered with either is the same.</summary>
    public bool AreThoseOf(StoryPictures other) =>
        _byKey.Count == other._byKey.Count
        && _byKey.All(picture => other._byKey.TryGetValue(picture.Key, out var same) && Same(picture.Value, same));

    /// <summary>The keys that texts name, each once.</summary>
    public static IReadOnlyList<string> KeysIn(IEnumerable<string> markdown) =>
    [
        .. markdown.Where(text => text.Contains("/media/", StringComparison.Ordinal))
            .SelectMany(text => Address().Matches(text).Select(match => match.Groups["key"].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    public static async Task<StoryPictures> OfAsync(NewsDb db, IEnumerable<string> markdown, CancellationToken cancellationToken)
    {
        var keys = KeysIn(markdown);
        if (keys.Count == 0)
            return None;
        var pictures = await db.MediaAssets.AsNoTracking()
            .Where(a => keys.Contains(a.Key) && a.Shown != "")
            .Select(a => new { a.Key, Picture = new Picture(a.Shown, a.AlternativeText, a.Caption, a.Credit, a.Provenance) })
            .ToDictionaryAsync(a => a.Key, a => a.Picture, StringComparer.Ordinal, cancellationToken);
        return new StoryPictures(pictures);
    }

    private static bool Same(Picture one, Picture other) =>
        (one.Shown, one.AlternativeText, one.Caption, one.Credit, one.Provenance)
        == (other.Shown, other.AlternativeText, other.Caption, other.Credit, other.Provenance);

    [GeneratedRegex(@"/media/(?<key>[0-9a-f]{32})\.(?:png|jpg|webp|gif|avif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
