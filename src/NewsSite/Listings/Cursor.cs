using System.Globalization;

namespace NewsSite.Listings;

/// <summary>A place in a list that is ordered by publication, newest first: everything strictly older follows.</summary>
internal readonly record struct Cursor(DateTime PublishedUtc, int ArticleId)
{
    public static Cursor Newest { get; } = new(new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc), int.MaxValue);

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is no cursor.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        var parts = text?.Split('-') ?? [];
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var articleId)
            || milliseconds > new DateTimeOffset(Newest.PublishedUtc).ToUnixTimeMilliseconds())
        {
            return false;
        }

        cursor = new Cursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime, articleId);
        return true;
    }

    /// <summary>Milliseconds since 1970 and the article's number, joined by a hyphen.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{new DateTimeOffset(PublishedUtc).ToUnixTimeMilliseconds()}-{ArticleId}");

    /// <summary>Address of the part of the list at <paramref name="path"/> that begins here.</summary>
    public string In(string path) => $"{path}?before={this}";
}
