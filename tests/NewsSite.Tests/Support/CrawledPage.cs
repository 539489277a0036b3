using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Support;

/// <summary>What a crawl remembers of a page.</summary>
/// <param name="IsIndexed">It does not ask search engines to leave it out.</param>
/// <param name="Canonicals">Every canonical address that it gives, as written.</param>
/// <param name="Links">Addresses of this site to which readers and search engines get by a link.</param>
/// <param name="Addresses">Those and every other address of this site that it names.</param>
internal sealed record CrawledPage(
    string Title, string Description, bool IsIndexed, IReadOnlyList<string> Canonicals, string? SharedAs, int MainHeadings,
    IReadOnlyList<string> Links, IReadOnlyList<string> Addresses)
{
    /// <summary>Links into a page: the address and the id that must be there.</summary>
    public IReadOnlyList<(string Address, string Id)> Targets { get; private init; } = [];

    public IReadOnlySet<string> Ids { get; private init; } = new HashSet<string>();

    /// <summary>An id that stands on more than one element.</summary>
    public string? RepeatedId { get; private init; }

    /// <summary>Types of its structured data, and what is wrong with them; of indexed pages.</summary>
    public string Things { get; private init; } = "";

    public IReadOnlyList<string> ThingProblems { get; private init; } = [];

    /// <param name="addressOf">Path and query on this site; null for what is elsewhere.</param>
    public static CrawledPage Read(string html, string host, Func<string, string?> addressOf)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var isIndexed = !(page.QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "").Contains("noindex", StringComparison.Ordinal);
        var data = new LinkedDataRules(page, host);
        var anchors = page.QuerySelectorAll("a[href]").ToList();
        var links = anchors.Where(link => link.GetAttribute("rel")?.Contains("nofollow", StringComparison.Ordinal) != true)
            .Select(link => addressOf(link.GetAttribute("href")!)).OfType<string>().Distinct().ToList();
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        return new CrawledPage(
            page.Title ?? "", Content(page, "meta[name=description]") ?? "", isIndexed,
            [.. page.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href") ?? "")],
            Content(page, "meta[property='og:url']"), page.QuerySelectorAll("h1").Length, links,
            [.. Named(page, data, host).Select(addressOf).OfType<string>().Distinct()])
        {
            Targets = [.. anchors.Select(link => link.GetAttribute("href")!.Split('#')).Where(parts => parts.Length == 2 && parts[1].Length > 0)
                .Select(parts => (Address: addressOf(parts[0]), Id: Uri.UnescapeDataString(parts[1]))).Where(target => target.Address is not null).Select(target => (target.Address!, target.Id)).Distinct()],
            Ids = ids.ToHashSet(StringComparer.Ordinal),
            RepeatedId = ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1)?.Key,
            Things = string.Join(' ', data.Things.Select(thing => thing.GetProperty("@type").GetString())),
            ThingProblems = isIndexed ? data.Problems() : [],
        };
    }

    private static IEnumerable<string> Named(IDocument page, LinkedDataRules data, string host) =>
    [
        .. page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!),
        .. page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!),
        .. page.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(',')).Select(candidate => candidate.Trim().Split(' ')[0]),
        .. page.QuerySelectorAll("form[action]:not([method=post])").Select(form => form.GetAttribute("action")!),
        .. page.QuerySelectorAll("meta[property]").Select(meta => meta.GetAttribute("content")!).Where(content => content.StartsWith(host + "/", StringComparison.Ordinal)),
        .. data.Things.SelectMany(thing => Strings(thing, host)),
    ];

    /// <summary>Addresses of this site in structured data, but the names of things on a page and patterns of addresses.</summary>
    private static IEnumerable<string> Strings(JsonElement value, string host) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(property => property.Name != "@id").SelectMany(property => Strings(property.Value, host)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Strings(item, host)),
        JsonValueKind.String when value.GetString()!.StartsWith(host + "/", StringComparison.Ordinal) && !value.GetString()!.Contains('{', StringComparison.Ordinal) => [value.GetString()!],
        _ => [],
    };

    private static string? Content(IDocument page, string selector) => page.QuerySelector(selector)?.GetAttribute("content");
}
