namespace NewsSite.Announcements;

/// <summary>What may be said of an article to others: what its page says in its head, and no text.</summary>
/// <param name="Path">Decoded; where readers find it, or found it.</param>
/// <param name="Shown">Null when readers do not see it now: then there is nothing to say but where it was.</param>
internal sealed record AnnouncedArticle(int Id, string Path, ShownArticle? Shown);

/// <param name="Language">BCP 47 tag; null for the site's language.</param>
/// <param name="UpdatedUtc">Null when nothing changed since publication.</param>
internal sealed record ShownArticle(string Headline, string? Language, DateTime PublishedUtc, DateTime? UpdatedUtc);

/// <summary>An announcement whose time has come.</summary>
/// <param name="Article">Null for a test and for a list.</param>
internal sealed record DueAnnouncement(
    long Id, string Key, Happening Happening, DateTime HappenedUtc, AnnouncedArticle? Article)
{
    /// <summary>What changed, when that is a list.</summary>
    public (ListKind Kind, int Id)? List { get; init; }

    /// <summary>Nothing is left to tell: readers do not see the article any more, of which another announcement tells.</summary>
    public bool IsOvertaken => Happening is Happening.Published or Happening.Updated && Article?.Shown is null;
}
