using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Pictures;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.StandingPages;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>The library as people and scripts use it, over HTTP.</summary>
internal static class PictureLibrary
{
    /// <summary>As the form without script sends it: the token, then the file.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this SignedIn person, byte[] file, string name = "ferry.jpg", string address = "/newsroom/media/upload", bool asScript = false)
    {
        var page = await person.ReadAsync(address);
        var token = page.QuerySelector("form.upload input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.QuerySelector("form.upload input[name=Version]")?.GetAttribute("value");
        var form = new MultipartFormDataContent();
        if (!asScript)
            form.Add(new StringContent(token), "__RequestVerificationToken");
        if (version is not null)
            form.Add(new StringContent(version), "Version");
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(content, "file", name);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (asScript)
            request.Headers.Add("X-Newsroom-Form", token);
        return await person.Browser.SendAsync(request);
    }

    /// <returns>The number of the picture, which must have been taken in.</returns>
    public static async Task<int> AddAsync(this SignedIn person, byte[] file, string name = "ferry.jpg")
    {
        using var answer = await person.SendAsync(file, name);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <returns>The sentence that refuses it.</returns>
    public static async Task<string> RefusalAsync(this SignedIn person, byte[] file, string name = "ferry.jpg")
    {
        using var answer = await person.SendAsync(file, name, asScript: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString()!;
    }

    /// <summary>Everything that the background makes is there.</summary>
    public static async Task DevelopAsync(this SiteApp site)
    {
        while (await site.Of<MakeRenditions>().RunAsync(CancellationToken.None))
        {
        }

        while (await site.Of<RenderAgain>().RunAsync(CancellationToken.None))
        {
        }

        await site.Of<RenderPagesAgain>().RunAsync(CancellationToken.None);
    }

    public static async Task<MediaAsset> PictureAsync(this SiteApp site, int id)
    {
        await using var db = await site.DatabaseAsync();
        return await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    /// <summary>Files that any address could lead to.</summary>
    public static string[] PublicFiles(this SiteApp site) =>
        Directory.GetFiles(Path.Combine(site.DataPath, "media"), "*", SearchOption.TopDirectoryOnly);

    public static string OriginalOf(this SiteApp site, MediaAsset picture) =>
        Path.Combine(site.DataPath, "media", "originals", $"{picture.Hash}.{picture.Format.Extension()}");

    public static Task<string> SayAsync(this SignedIn person, MediaAsset picture, string focusX = "50", string focusY = "40", string alt = "A ferry", string credit = "Ada Lens") =>
        person.PostAndFollowAsync(
            $"/newsroom/media/{picture.Id}",
            ("Version", picture.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Name", picture.Name), ("AlternativeText", alt),
            ("Caption", "The ferry."), ("Credit", credit), ("FocusX", focusX), ("FocusY", focusY));
}
