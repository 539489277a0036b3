using NewsSite.Reads;

namespace NewsSite.Tests.Support;

/// <summary>Readers whose number matters.</summary>
internal static class Reading
{
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static int _readers;

    /// <summary>A reader from an address of their own, with an ordinary browser, asks for a page.</summary>
    public static Task<HttpResponseMessage> ReadByAsync(this SiteApp site, string path, params (string Header, string Value)[] headers)
    {
        var number = Interlocked.Increment(ref _readers);
        return site.AskAsync(HttpMethod.Get, path, [("User-Agent", Browser), (CallersAddress.Header, $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"), .. headers]);
    }

    /// <summary>The later of two headers of one name counts.</summary>
    public static async Task<HttpResponseMessage> AskAsync(this SiteApp site, HttpMethod method, string path, params (string Header, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (header, value) in headers)
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await site.Browser().SendAsync(request);
    }

    public static async Task ReadByManyAsync(this SiteApp site, string path, int readers)
    {
        for (var i = 0; i < readers; i++)
            (await site.ReadByAsync(path)).EnsureSuccessStatusCode();
    }

    /// <summary>What the site does every few minutes by itself.</summary>
    public static async Task KeepAndRankAsync(this SiteApp site)
    {
        await site.Of<KeepReads>().RunAsync(CancellationToken.None);
        await site.Of<RankArticles>().RunAsync(CancellationToken.None);
    }
}
