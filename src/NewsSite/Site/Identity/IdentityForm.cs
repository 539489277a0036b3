namespace NewsSite.Site.Identity;

/// <summary>The settings as a form holds them that works without script. A blank field is what configuration says.</summary>
internal sealed record IdentityForm
{
    /// <summary>The version that the person had before them.</summary>
    public int Version { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <inheritdoc cref="SiteIdentity.Founded"/>
    public string? Founded { get; init; }

    public string? TimeZone { get; init; }

    public string? Language { get; init; }

    public string? AccentLight { get; init; }

    public string? AccentDark { get; init; }

    /// <summary>An account a line, see <see cref="SocialAccount.Parse"/>.</summary>
    public string? Accounts { get; init; }

    public string? SecurityContact { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>The name of one of <see cref="Identity.AiCrawlers"/>.</summary>
    public string? AiCrawlers { get; init; }

    /// <summary>The fields with the names that people know them by, in the order of the form.</summary>
    public IReadOnlyList<(string Label, string Value)> Fields =>
    [
        ("Name", Line(Name)), ("Tagline", Line(Description)), ("Founded", Line(Founded)), ("Time zone", Line(TimeZone)), ("Language", Line(Language)),
        ("Accent colour, light", Line(AccentLight)), ("Accent colour, dark", Line(AccentDark)),
        ("Accounts elsewhere", string.Join('\n', Lines(Accounts))), ("Security contact", Line(SecurityContact)), ("Contact e-mail", Line(ContactEmail)),
        ("AI crawlers", Line(AiCrawlers)),
    ];

    public static IdentityForm Of(SiteIdentity identity) => new()
    {
        Version = identity.Version,
        Name = identity.Name,
        Description = identity.Description,
        Founded = identity.Founded,
        TimeZone = identity.Zone.Id,
        Language = identity.Language,
        AccentLight = identity.Accent.Light,
        AccentDark = identity.Accent.Dark,
        Accounts = string.Join('\n', identity.Accounts),
        SecurityContact = identity.SecurityContact?.OriginalString,
        ContactEmail = identity.ContactEmail,
        AiCrawlers = identity.AiCrawlers.ToString(),
    };

    public static string Line(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
