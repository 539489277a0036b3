namespace NewsSite.Feeds;

/// <summary>
/// The newest articles of one list, before they are RSS, Atom or JSON. Every address is absolute and encoded; texts are
/// plain and may hold any character.
/// </summary>
internal sealed record Feed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>BCP 47 tag of the site.</summary>
    public required string Language { get; init; }

    public required string SiteName { get; init; }

    /// <summary>The site's root, with its slash.</summary>
    public required string SiteAddress { get; init; }

    /// <summary>The page that shows the same list.</summary>
    public required string Home { get; init; }

    /// <summary>The feed's own address without the extension of its format.</summary>
    public required string Base { get; init; }

    /// <summary>What stands behind the extension, with its question mark; "" for most.</summary>
    public string Query { get; init; } = "";

    /// <summary>The newest change to any of its items, or withdrawal of one: it never goes back.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>The WebSub hub that is told when the feed changes, absolute; null where there is none.</summary>
    public string? Hub { get; init; }

    /// <summary>Newest publication first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>What the list has no more, newest first.</summary>
    public IReadOnlyList<FeedWithdrawal> Withdrawn { get; init; } = [];

    /// <param name="extension">Of a format, with its dot.</param>
    public string AddressAs(string extension) => Base + extension + Query;

    /// <summary>Of a file that the site serves at its root.</summary>
    public string IconAddress(string fileName) => SiteAddress + fileName;
}

/// <summary>One article of a <see cref="Feed"/>.</summary>
internal sealed record FeedItem
{
    /// <summary>The same for ever, wherever the article moves.</summary>
    public required string Id { get; init; }

    public required string Address { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>The whole story with its background and corrections; holds nothing active and no relative address.</summary>
    public required string Html { get; init; }

    public required DateTime PublishedUtc { get; init; }

    /// <summary>Never before <see cref="PublishedUtc"/>.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>BCP 47 tag where it is not the site's language.</summary>
    public string? Language { get; init; }

    public required IReadOnlyList<FeedAuthor> Authors { get; init; }

    /// <summary>The section's name, then the topics'.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public FeedPicture? Picture { get; init; }
}

/// <param name="Id">Of the item that is gone, as <see cref="FeedItem.Id"/>.</param>
internal sealed record FeedWithdrawal(string Id, DateTime WithdrawnUtc);

/// <param name="Address">Null for a guest without a page.</param>
internal sealed record FeedAuthor(string Name, string? Address);

/// <param name="Type">Media type.</param>
/// <param name="Width">In pixels, as stored; so is the height.</param>
internal sealed record FeedPicture(
    string Address, string Type, int Width, int Height, string AlternativeText, string Caption, string Credit);
