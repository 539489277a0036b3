using System.Globalization;
using NewsSite.Listings;

namespace NewsSite.ContentApi;

/// <summary>Which articles are asked for, newest first.</summary>
/// <param name="Of">At most one group, so that every list is read from one index: its kind, as the query's key says it, and slug.</param>
/// <param name="FromUtc">Published then or later.</param>
/// <param name="Before">Where the list begins.</param>
internal sealed record ArticleFilter((string Kind, string Slug)? Of, DateTime FromUtc, Cursor Before, int Limit, bool HasBodies)
{
    public const int UsualLimit = 50;
    public const int Most = 100;

    public static readonly string[] Groups = ["section", "topic", "author", "story"];

    /// <summary>The keys of the query that make another list, in the order in which they are described.</summary>
    public static readonly string[] Keys = [.. Groups, "from", "to", "include", "limit", "before"];

    /// <returns>Null with a sentence for whoever asks, when the query makes no sense.</returns>
    public static (ArticleFilter? Filter, string Problem) Read(IQueryCollection query)
    {
        var groups = Groups.Where(query.ContainsKey).ToList();
        if (groups.Count > 1)
            return (null, "Ask for one of section, topic, author and story at a time.");
        if (!TryReadDay(query["from"], DateOnly.MinValue, out var from) || !TryReadDay(query["to"], DateOnly.MaxValue, out var to))
            return (null, "from and to are days in UTC, such as 2026-11-22.");
        if (!TryReadLimit(query["limit"], out var limit))
            return (null, $"limit is a number from 1 to {Most}.");
        if (query["include"] is [var include, ..] && include != "body")
            return (null, "include can only be body.");

        var before = to == DateOnly.MaxValue ? Cursor.Newest : new Cursor(to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), 0);
        if (query["before"] is [var cursor, ..] && !Cursor.TryParse(cursor, out before))
            return (null, "before is a cursor that an earlier page has named.");

        (string, string)? of = groups is [var kind] ? (kind, query[kind][0] ?? "") : null;
        return (new ArticleFilter(of, from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), before, limit, query.ContainsKey("include")), "");
    }

    public static bool TryReadLimit(string? text, out int limit)
    {
        limit = UsualLimit;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= Most);
    }

    private static bool TryReadDay(string? text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        return text is null || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1970 and < 9990);
    }
}
