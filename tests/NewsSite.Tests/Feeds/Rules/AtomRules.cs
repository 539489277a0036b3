using System.Xml.Linq;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>Atom: the rules of RFC 4287, section 4, that a feed of articles can break.</summary>
internal static class AtomRules
{
    private const int EntryLimit = 200;

    public static IReadOnlyList<string> ProblemsIn(XElement feed)
    {
        if (feed.Name != Atom + "feed")
            return ["it is no Atom feed"];
        var problems = new List<string>();
        FeedRules.Language(problems, feed.Attribute(XNamespace.Xml + "lang")?.Value);
        One(problems, feed, "id", "title", "updated");
        Id(problems, feed);
        Links(problems, feed);
        if (feed.Elements(Atom + "link").Count(link => link.Attribute("rel")?.Value == "self") != 1)
            problems.Add("the feed has not one link to itself");

        var entries = feed.Elements(Atom + "entry").ToList();
        if (entries.Count > EntryLimit)
            problems.Add($"{entries.Count} entries are too many");
        FeedRules.Unique(problems, "id", entries.Select(entry => entry.Element(Atom + "id")?.Value ?? ""));
        FeedRules.NewestFirst(problems, entries.Select(entry => FeedRules.Instant(problems, "published", entry.Element(Atom + "published")?.Value)));
        var updated = FeedRules.Instant(problems, "the feed's updated", feed.Element(Atom + "updated")?.Value);
        foreach (var entry in entries)
            Entry(problems, feed, entry, updated);
        foreach (var deleted in feed.Elements(Tombstones + "deleted-entry"))
            Deleted(problems, deleted, entries, updated);
        return problems;
    }

    private static void Entry(List<string> problems, XElement feed, XElement entry, DateTimeOffset? feedUpdated)
    {
        One(problems, entry, "id", "title", "published", "updated", "summary", "content");
        Id(problems, entry);
        Links(problems, entry);
        var updated = FeedRules.Instant(problems, "updated", entry.Element(Atom + "updated")?.Value);
        if (updated < FeedRules.Instant(problems, "published", entry.Element(Atom + "published")?.Value) || updated > feedUpdated)
            problems.Add("an entry was updated before it was published or after the feed");
        if (entry.Element(Atom + "author") is null && feed.Element(Atom + "author") is null)
            problems.Add("an entry has no author, nor has the feed");
        foreach (var author in entry.Elements(Atom + "author").Concat(feed.Elements(Atom + "author")))
        {
            if (author.Elements(Atom + "name").Count() != 1 || author.Element(Atom + "name")!.Value.Length == 0)
                problems.Add("an author has not one name");
            if (author.Element(Atom + "uri") is { } uri)
                FeedRules.Address(problems, "an author's uri", uri.Value);
        }

        if (entry.Elements(Atom + "category").Any(category => string.IsNullOrEmpty(category.Attribute("term")?.Value)))
            problems.Add("a category has no term");
        if (entry.Element(Atom + "content")?.Attribute("type")?.Value != "html" || entry.Element(Atom + "content")!.HasElements)
            problems.Add("the content is not HTML as text");
        FeedRules.Html(problems, "content", entry.Element(Atom + "content")?.Value);
        foreach (var media in entry.Elements(Pictures + "content"))
            MediaRules.Check(problems, media);
    }

    /// <summary>RFC 6721, section 3: whose entry it was and when it went, which is no entry of the same document.</summary>
    private static void Deleted(List<string> problems, XElement deleted, List<XElement> entries, DateTimeOffset? feedUpdated)
    {
        var id = deleted.Attribute("ref")?.Value;
        if (!Uri.TryCreate(id, UriKind.Absolute, out _))
            problems.Add("a tombstone has a ref that is no IRI");
        if (entries.Any(entry => entry.Element(Atom + "id")?.Value == id))
            problems.Add("an entry has a tombstone");
        if (FeedRules.Instant(problems, "a tombstone's when", deleted.Attribute("when")?.Value) > feedUpdated)
            problems.Add("a tombstone is newer than the feed");
    }

    private static void One(List<string> problems, XElement of, params string[] names) => problems.AddRange(names
        .Where(name => of.Elements(Atom + name).Count() != 1 || of.Element(Atom + name)!.Value.Length == 0)
        .Select(name => $"{of.Name.LocalName} has not one {name}"));

    private static void Id(List<string> problems, XElement of)
    {
        if (!Uri.TryCreate(of.Element(Atom + "id")?.Value, UriKind.Absolute, out _))
            problems.Add($"{of.Name.LocalName} has an id that is no IRI");
    }

    /// <summary>Not two alternates of the same type and language (4.1.1, 4.1.2), and every address whole.</summary>
    private static void Links(List<string> problems, XElement of)
    {
        var links = of.Elements(Atom + "link").ToList();
        if (links.Count(link => link.Attribute("rel")?.Value == "alternate") != 1)
            problems.Add($"{of.Name.LocalName} has not one alternate");
        foreach (var link in links)
            FeedRules.Address(problems, "a link", link.Attribute("href")?.Value);
    }
}
