using System.Buffers;

namespace NewsSite.Reads;

/// <summary>Tells requests that nobody reads: robots, previews of links, and pages fetched ahead in case somebody should.</summary>
internal static class Machines
{
    /// <summary>
    /// What programs call themselves. The address of a page about them gives most of the well-behaved away; what pretends to
    /// be a browser in every respect is taken for one.
    /// </summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "bot", "crawl", "spider", "slurp", "http:", "https:", "preview", "headless", "lighthouse", "pagespeed", "monitor", "uptime",
            "fetch", "scan", "archiver", "python", "curl/", "wget", "okhttp", "java/", "feed", "valid", "checker", "facebookexternalhit",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool Sent(IHeaderDictionary headers)
    {
        var agent = headers.UserAgent;
        return agent.Count != 1 || !IsBrowser(agent[0]) || IsAhead(headers);
    }

    /// <summary>Every browser begins with a word that was once the name of one.</summary>
    private static bool IsBrowser(string? agent) =>
        agent is not null
        && (agent.StartsWith("Mozilla/", StringComparison.Ordinal) || agent.StartsWith("Opera/", StringComparison.Ordinal))
        && !agent.AsSpan().ContainsAny(Names);

    /// <summary>Fetched before anybody asked for it, or not to be a page of its own.</summary>
    private static bool IsAhead(IHeaderDictionary headers) =>
        IsPrefetch(headers["Sec-Purpose"]) || IsPrefetch(headers["Purpose"]) || IsPrefetch(headers["X-Moz"])
        || headers["Sec-Fetch-Dest"] is [{ } destination] && !destination.Equals("document", StringComparison.OrdinalIgnoreCase);

    private static bool IsPrefetch(Microsoft.Extensions.Primitives.StringValues purpose) =>
        purpose is [{ } said] && (said.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || said.Contains("prerender", StringComparison.OrdinalIgnoreCase));
}
