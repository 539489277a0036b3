using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Support;

/// <summary>
/// A browser as somebody in the newsroom uses it: keeps cookies (Secure ones too, as real browsers do on this machine),
/// follows no redirect, and sends forms with the token of the page that they stand on.
/// </summary>
internal sealed class NewsroomBrowser(SiteApp site) : IDisposable
{
    private readonly HttpClient _client = site.Browser();
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>The forms' token, of any page that had one; it is the same for all.</summary>
    private string? _token;

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>From where the site is to think that this browser comes.</summary>
    public IPAddress? Address { get; init; }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (Address is not null)
            request.Headers.Add(CallersAddress.Header, Address.ToString());
        var answer = await _client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Keep(cookie);
        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>The page, which must answer with <paramref name="status"/>.</summary>
    public async Task<IDocument> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await GetAsync(address);
        return await PageOfAsync(answer, status);
    }

    /// <summary>Sends a form with the token that stands on the page, or on the sign-out page when that has been seen.</summary>
    /// <param name="address">With the handler, if it has a name: <c>/newsroom/account/sessions?handler=End</c>.</param>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        if (_token is null)
            using (await PageAsync(_cookies.ContainsKey("__Host-newsroom") ? "/newsroom/sign-out" : "/newsroom/sign-in"))
            {
            }

        var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", _token ?? "")));
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = form });
    }

    /// <summary>Sends a form whose answer must be a redirect, and reads where it leads.</summary>
    public async Task<string> PostAndFollowAsync(string address, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Reads an answer as a page, and remembers its form token.</summary>
    public async Task<IDocument> PageOfAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} instead of {status}: {text}");
        var page = await new HtmlParser().ParseDocumentAsync(text);
        _token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? _token;
        return page;
    }

    /// <summary>Puts a cookie into the browser.</summary>
    public void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0];
        var (name, value) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (value.Length == 0)
            _cookies.Remove(name);
        else
            _cookies[name] = value;
        if (name == "__Host-newsroom")
            _token = null;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PageAsync(string address)
    {
        var answer = await GetAsync(address);
        await PageOfAsync(answer, HttpStatusCode.OK);
        return answer;
    }
}
