using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Support;

/// <summary>
/// Walks through a site by its own addresses, each asked once: pages by their links, feeds, sitemaps and answers for
/// programs by whatever in them is an address of the site.
/// </summary>
/// <param name="host">What the site calls itself, without a slash at the end.</param>
/// <param name="watched">Words to report wherever they stand, in headers as in text.</param>
internal sealed partial class SiteCrawl(HttpClient browser, string host, Regex watched)
{
    /// <summary>Lists for programs that are asked for so are followed to their end.</summary>
    public const string WholeList = "limit=100";

    /// <summary>More than that is no site any more but a trap for crawlers.</summary>
    private const int Limit = 5_000;

    /// <summary>Whence come the addresses to which no link leads.</summary>
    public const string AskedFor = "nobody";

    private readonly Dictionary<string, CrawledAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>By address, which is a path and perhaps a query.</summary>
    public IReadOnlyDictionary<string, CrawledAnswer> Answers => _answers;

    /// <summary>Pages for readers that answer, whichever way they were found.</summary>
    public IEnumerable<CrawledAnswer> Pages => _answers.Values.Where(answer => answer.Page is not null);

    /// <summary>Follows everything that can be followed from there.</summary>
    public async Task FollowAsync(IEnumerable<string> starts, string from)
    {
        var ahead = new Queue<(string Address, string From)>(starts.Select(start => (start, from)));
        while (ahead.TryDequeue(out var next))
        {
            if (_answers.ContainsKey(next.Address) || !IsWanted(next.Address))
                continue;
            Assert.True(_answers.Count < Limit, $"There is no end of addresses: {next.Address}, from {next.From}");
            var answer = await AskAsync(next.Address, next.From);
            _answers.Add(next.Address, answer);
            foreach (var found in answer.Addresses)
                ahead.Enqueue((found, next.Address));
        }
    }

    /// <summary>Asks for what nobody may have found, and follows nothing.</summary>
    public async Task AskForAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(address => !_answers.ContainsKey(address)).Distinct())
            _answers.Add(address, await AskAsync(address, AskedFor));
    }

    /// <summary>Where readers get from one page by nothing but links that search engines follow.</summary>
    public IReadOnlySet<string> ReachableFrom(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var ahead = new Queue<string>(reached);
        while (ahead.TryDequeue(out var next))
        {
            if (!_answers.TryGetValue(next, out var answer))
                continue;
            foreach (var link in answer.Location is { } location ? [location] : answer.Page?.Links ?? [])
            {
                if (reached.Add(link))
                    ahead.Enqueue(link);
            }
        }

        return reached;
    }

    /// <summary>Of what there is once for every list, some; of the newsroom, its door; of all else, all.</summary>
    private bool IsWanted(string address)
    {
        var path = address.Split('?')[0];
        var (kind, limit) = path switch
        {
            _ when path.StartsWith("/newsroom", StringComparison.Ordinal) => ("newsroom", 4),
            _ when path.StartsWith("/search", StringComparison.Ordinal) => (path, 25),
            _ when address.Contains(WholeList, StringComparison.Ordinal) => ("", int.MaxValue),
            _ when path.StartsWith("/api/", StringComparison.Ordinal) => (Number().Replace(path, "1"), 10),
            _ when FeedOfList().Match(path) is { Success: true } feed => (feed.Result("$1 $2"), 5),
            _ => ("", int.MaxValue),
        };
        _asked[kind] = _asked.GetValueOrDefault(kind) + 1;
        return _asked[kind] <= limit;
    }

    private async Task<CrawledAnswer> AskAsync(string address, string from)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative));
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        var text = mediaType.StartsWith("image/", StringComparison.Ordinal) ? "" : await response.Content.ReadAsStringAsync();
        var words = watched.Matches($"{response.Headers}{response.Content.Headers}{text}").Select(match => match.Value.ToLowerInvariant());
        var answer = new CrawledAnswer(address, from, response.StatusCode, words.ToHashSet(StringComparer.Ordinal))
        {
            Location = response.Headers.Location is { } location ? SiteAddress(location.OriginalString, address) : null,
        };
        if (response.StatusCode != HttpStatusCode.OK || address.StartsWith("/newsroom", StringComparison.Ordinal))
            return answer with { Addresses = [.. new[] { answer.Location }.OfType<string>()] };
        if (mediaType == "text/html")
        {
            var page = CrawledPage.Read(text, host, found => SiteAddress(found, address));
            return answer with { Page = page, Addresses = page.Addresses };
        }

        return answer with { Addresses = [.. Mentioned(text).Select(found => SiteAddress(found, address)).OfType<string>()] };
    }

    /// <param name="text">JSON, or XML that may hold HTML: ampersands are written as such, however often they were encoded.</param>
    private IEnumerable<string> Mentioned(string text) => Address()
        .Matches(text.Replace(@"\u0026", "&", StringComparison.OrdinalIgnoreCase).Replace("&amp;", "&", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal))
        .Select(match => match.Value)
        .Where(found => found.StartsWith(host + "/", StringComparison.Ordinal) && !found.Contains('{', StringComparison.Ordinal));

    /// <returns>Path and query; null for what is elsewhere or no page.</returns>
    private string? SiteAddress(string found, string on) =>
        Uri.TryCreate(new Uri(host + on), found, out var url) && url.GetLeftPart(UriPartial.Authority) == host ? url.PathAndQuery : null;

    [GeneratedRegex(@"https?://(?:(?!&(?:quot|lt|gt|#))[^\s""'<>\\)])+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(/topics|/authors|/stories)/[^/]+/(feed\.[a-z]+)$")]
    private static partial Regex FeedOfList();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

/// <param name="From">Where the address was found first.</param>
/// <param name="Words">Those of the watched ones that it tells, in lower case.</param>
internal sealed record CrawledAnswer(string Address, string From, HttpStatusCode Status, IReadOnlySet<string> Words)
{
    /// <summary>Where it sends, on this site.</summary>
    public string? Location { get; init; }

    /// <summary>Every address of this site in it.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Null for what is no page for readers.</summary>
    public CrawledPage? Page { get; init; }

    public override string ToString() => $"{Address} ({(int)Status}, from {From})";
}
