using System.Globalization;

namespace NewsSite.Site.Identity;

/// <summary>The zones to choose from, by their IANA names.</summary>
internal static class TimeZones
{
    private const int Near = 3;

    /// <summary>All that this machine knows, each with the time that clocks show there.</summary>
    public static IReadOnlyList<(string Id, string Now)> All(DateTime nowUtc) =>
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId && (zone.Id.Contains('/', StringComparison.Ordinal) || zone.Id == "UTC"))
            .OrderBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => (zone.Id, Clock(zone, nowUtc))),
    ];

    /// <summary>What clocks show there, with the distance to UTC: "15:04 (UTC+1)".</summary>
    public static string Clock(TimeZoneInfo zone, DateTime nowUtc)
    {
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(nowUtc, TimeSpan.Zero), zone);
        var sign = local.Offset < TimeSpan.Zero ? '\u2212' : '+';
        var distance = local.Offset == TimeSpan.Zero ? "" : local.Offset.Duration().ToString(local.Offset.Minutes == 0 ? "%h" : "h':'mm", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{local:HH':'mm} (UTC{(distance.Length == 0 ? "" : sign)}{distance})");
    }

    /// <returns>Null when this machine knows no zone of that IANA name.</returns>
    public static TimeZoneInfo? Find(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id.Replace(' ', '_'), out var zone) && zone.HasIanaId ? zone : null;

    /// <summary>Names in which what was typed occurs: "berlin" finds Europe/Berlin.</summary>
    public static IReadOnlyList<string> Like(string typed)
    {
        var part = typed.Trim().Replace(' ', '_');
        return part.Length == 0 ? [] :
        [
            .. TimeZoneInfo.GetSystemTimeZones()
                .Where(zone => zone.HasIanaId && zone.Id.Contains(part, StringComparison.OrdinalIgnoreCase))
                .OrderBy(zone => zone.Id.Length).Select(zone => zone.Id).Take(Near),
        ];
    }
}
