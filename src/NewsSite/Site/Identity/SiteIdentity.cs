using NewsSite.Site.Setup;

namespace NewsSite.Site.Identity;

/// <summary>
/// Who the paper is, as every page, feed and file tells it: what administrators saved in the newsroom and, where they
/// saved nothing, what <see cref="SiteOptions"/> say.
/// </summary>
internal sealed record SiteIdentity
{
    /// <summary>The public address. Configuration alone says it: links in the wild depend on it.</summary>
    public required Uri Url { get; init; }

    public required string Name { get; init; }

    /// <summary>One sentence for search engines and feeds.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>In which days begin and times are shown.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public Accent Accent { get; init; } = Accent.OfDesign;

    /// <summary>Where else the paper is found, in the order in which it is told.</summary>
    public IReadOnlyList<SocialAccount> Accounts { get; init; } = [];

    /// <inheritdoc cref="SiteOptions.SecurityContact"/>
    public Uri? SecurityContact { get; init; }

    public AiCrawlers AiCrawlers { get; init; }

    /// <summary>Where readers may write; null where none is shown.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>When the paper was founded: a year, a month or a day as ISO 8601 has it; null where it is not told.</summary>
    public string? Founded { get; init; }

    /// <summary>Grows by one with every save; 0 while nobody has saved anything.</summary>
    public int Version { get; init; }

    /// <summary>A zone that this machine does not know is the configured one: data may move to another machine.</summary>
    public static SiteIdentity Of(SiteOptions options, SavedIdentity saved) => new()
    {
        Url = options.Url,
        Name = saved.Name ?? options.Name,
        Description = saved.Description ?? options.Description,
        Language = saved.Language ?? options.Language,
        Zone = saved.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone),
        Accent = new Accent(saved.AccentLight ?? Accent.OfDesign.Light, saved.AccentDark ?? Accent.OfDesign.Dark),
        Accounts = saved.Accounts,
        SecurityContact = saved.SecurityContact ?? options.SecurityContact,
        AiCrawlers = saved.AiCrawlers,
        ContactEmail = saved.ContactEmail,
        Founded = saved.Founded,
        Version = saved.Version,
    };
}
