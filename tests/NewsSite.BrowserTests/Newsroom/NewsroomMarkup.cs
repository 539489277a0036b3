using System.Net;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Pages as the newsroom's contract with its script has them.</summary>
internal static class NewsroomMarkup
{
    public static string Article(string body, string direction = "ltr") => Page($"""
        <p><a href="#Body">The story is short</a> <span data-presence></span></p>
        <form id="article-form" method="post" data-article="7" data-staff="5">
          <input type="hidden" name="__RequestVerificationToken" value="token-1">
          <input type="hidden" name="Version" value="3">
          <input type="hidden" name="AutosaveAs" value="page.0">
          <p><label for="Headline">Headline</label> <input id="Headline" name="Headline" value="Rain" data-length-hint="10"></p>
          <p><label for="Body">Story</label></p>
          <textarea id="Body" name="Body" data-story-editor rows="20" cols="80">{'\n'}{WebUtility.HtmlEncode(body)}</textarea>
          <p><label for="Topics">Topics</label> <input id="Topics" name="Topics" value="Minsk; Rain" data-topics></p>
          <fieldset><legend>Lead picture</legend>
            <div class="field" data-picture-field>
              <label for="LeadPicture">Number in the library</label>
              <figure data-picture-shown><img src="/media/thumb-7.png" width="240" height="160" alt="A quay"><figcaption>quay.jpg</figcaption></figure>
              <input id="LeadPicture" name="LeadPicture" value="7" data-picture-picker aria-describedby="LeadPicture-hint">
              <span id="LeadPicture-hint">Of a picture in the library.</span>
            </div>
          </fieldset>
          <p><button>Save</button> <output data-save-state role="status"></output></p>
        </form>
        """, direction);

    /// <summary>A page that is not one article's: editors for many texts.</summary>
    public static string Texts(IEnumerable<string> bodies) => Page(string.Concat(bodies.Select((body, i) =>
        $"<label for=\"text-{i}\">Text {i}</label><textarea id=\"text-{i}\" data-story-editor>\n{WebUtility.HtmlEncode(body)}</textarea>")));

    private static string Page(string content, string direction = "ltr") => $"""
        <!DOCTYPE html>
        <html lang="en-GB" dir="{direction}">
        <head><meta charset="utf-8"><title>Newsroom</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/newsroom.css"><script src="/newsroom.js" defer></script></head>
        <body><main><h1>Newsroom</h1>{content}</main></body>
        </html>
        """;
}
