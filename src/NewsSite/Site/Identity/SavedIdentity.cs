using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Site.Identity;

/// <summary>
/// What administrators saved of <see cref="SiteIdentity"/>, as one JSON object under one key: read with one query, changed
/// as a whole. Null means that configuration says it.
/// </summary>
internal sealed record SavedIdentity
{
    public static readonly SavedIdentity Nothing = new();

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public int Version { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>As <c>#rrggbb</c>; so is <see cref="AccentDark"/>.</summary>
    public string? AccentLight { get; init; }

    public string? AccentDark { get; init; }

    public IReadOnlyList<SocialAccount> Accounts { get; init; } = [];

    public Uri? SecurityContact { get; init; }

    public string? ContactEmail { get; init; }

    /// <inheritdoc cref="SiteIdentity.Founded"/>
    public string? Founded { get; init; }

    public AiCrawlers AiCrawlers { get; init; }

    public static async Task<SavedIdentity> ReadAsync(NewsDb db, CancellationToken cancellationToken) =>
        await db.Settings.Where(setting => setting.Key == Setting.Identity).Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken) is { } json
            ? JsonSerializer.Deserialize<SavedIdentity>(json, Options) ?? Nothing
            : Nothing;

    /// <summary>Within a transaction of <see cref="WriteGate"/>.</summary>
    public async Task KeepAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(this, Options);
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Setting.Identity, cancellationToken) is { } kept)
            kept.Become(json);
        else
            db.Settings.Add(new Setting(Setting.Identity, json));
    }
}
