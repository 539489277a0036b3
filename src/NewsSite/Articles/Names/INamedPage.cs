namespace NewsSite.Articles.Names;

/// <summary>
/// What sections, topics, authors and stories are to readers: a name with a page at an address of its own, and articles
/// beneath it.
/// </summary>
internal interface INamedPage
{
    int Id { get; }

    /// <summary>The last part of the address, see <see cref="Articles.Slug"/>.</summary>
    string Slug { get; }

    /// <summary>Grows by one with every save; a save states the version it started from.</summary>
    int Version { get; }

    /// <summary>When people last changed what its page says of it, which its articles do not count for; null for never.</summary>
    DateTime? ChangedUtc { get; }

    NamedText Text { get; }

    void Say(NamedText text);

    void ChangeAt(DateTime nowUtc);

    /// <summary>The caller leads readers on from the former address in the same transaction.</summary>
    void MoveTo(string slug);
}

/// <param name="Name">A story's is its title.</param>
/// <param name="About">A description, a biography, or where a story's event stands; plain text.</param>
/// <param name="JobTitle">Of authors alone.</param>
internal sealed record NamedText(string Name, string About, string JobTitle = "");
