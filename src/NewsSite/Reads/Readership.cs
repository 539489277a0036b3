using System.Runtime.InteropServices;

namespace NewsSite.Reads;

/// <summary>
/// Counts how often each article is read, between one flush and the next: numbers in memory, of articles alone. A read is a
/// page that was asked for with GET by what looks like a person's browser and answered with 200 or 304; the same article from
/// the same place counts once in a while. Asked by every request for an article, also where the page is stored, so it neither
/// waits nor allocates. Safe for concurrent use.
/// </summary>
internal sealed class Readership(RecentReads recent)
{
    /// <summary>More articles than that are not counted before the next flush: about half a megabyte.</summary>
    public const int ArticleLimit = 20_000;

    private readonly Lock _counting = new();
    private Dictionary<int, int> _counts = [];

    public void Note(HttpContext context, int articleId, DateTime nowUtc)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || Machines.Sent(request.Headers))
            return;
        if (recent.IsNew(articleId, context.Connection.RemoteIpAddress, request.Headers.UserAgent[0] ?? "", nowUtc))
            Add(articleId, 1);
    }

    /// <summary>What was counted since the last time, by article; the count begins anew.</summary>
    public IReadOnlyDictionary<int, int> Take()
    {
        lock (_counting)
        {
            var counts = _counts;
            _counts = [];
            return counts;
        }
    }

    /// <summary>Counts again what was taken and could not be kept.</summary>
    public void PutBack(IEnumerable<KeyValuePair<int, int>> counts)
    {
        foreach (var (articleId, reads) in counts)
            Add(articleId, reads);
    }

    private void Add(int articleId, int reads)
    {
        lock (_counting)
        {
            if (_counts.Count < ArticleLimit || _counts.ContainsKey(articleId))
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, articleId, out _) += reads;
        }
    }
}
