using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using NewsSite.Accounts;
using NewsSite.Pages.Newsroom.Articles;

namespace NewsSite.Pages.Newsroom;

/// <summary>
/// Words that a form about an article brought and that were refused only because of who sent them: the session had ended, or
/// the form's token was another session's. They stand in the refusal, to be sent again.
/// </summary>
/// <param name="Address">Where they were sent, with its query.</param>
/// <param name="Fields">All but the token; nothing secret is asked for there.</param>
internal sealed record RefusedWords(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Articles = NewsroomAddress.Home + "/articles/";
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>A shorter value is no text that anybody would miss the sight of.</summary>
    private const int ShownFrom = 20;

    /// <summary>What is worth reading before it is sent again.</summary>
    public IEnumerable<string> Texts => Fields.Select(sent => sent.Value).Where(value => value.Length >= ShownFrom);

    /// <returns>Null for a form of something else, and for one that another site has sent: nobody is to be led to press its button.</returns>
    public static async Task<RefusedWords?> ReadAsync(HttpContext context, IStatusCodeReExecuteFeature refused, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var address = refused.OriginalPath + refused.OriginalQueryString;
        if (!HttpMethods.IsPost(request.Method) || request.Headers["Sec-Fetch-Site"] != "same-origin"
            || request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true
            || !refused.OriginalPath.StartsWith(Articles, StringComparison.Ordinal) || NewsroomAddress.Local(address) is null)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ArticleForm.LimitBytes;
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return new RefusedWords(address, [.. form.Where(field => field.Key != NewsroomDoor.FormToken).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
