using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

/// <summary>Words that were sent without script after the session had ended are not lost.</summary>
public sealed class RefusedWordsTests
{
    private const string Body = "A long thought.\r\n\r\nAnd <another> \"one\".";

    [Fact]
    public async Task Whoever_was_signed_out_meanwhile_sends_the_same_again()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var id = await site.StartAsync(reporter.Person, DeskStaff.Complete);
        var address = $"/newsroom/articles/{id}?x=1";
        await site.Gate.WriteAsync((db, token) => db.Sessions.ExecuteDeleteAsync(token), CancellationToken.None);

        using var stranger = new NewsroomBrowser(site);
        var page = await SendAsync(stranger, address, HttpStatusCode.Unauthorized, [("Version", "1"), ("Body", Body), ("__RequestVerificationToken", "old")]);
        Assert.Equal(address, page.QuerySelector("form")!.GetAttribute("action"));
        Assert.Equal([("Body", Body), ("Version", "1")], FieldsOf(page));
        Assert.NotNull(page.QuerySelector("a[href='/newsroom/sign-in']"));

        using var again = await site.SignInAsync(Role.Editor);
        var refused = await SendAsync(again.Browser, address, HttpStatusCode.BadRequest, [.. FieldsOf(page), ("__RequestVerificationToken", "strangers")]);
        Assert.Equal([("Body", Body), ("Version", "1")], FieldsOf(refused));
        Assert.NotNull(refused.QuerySelector("form input[name=__RequestVerificationToken]"));
        Assert.Null(refused.QuerySelector("a[href='/newsroom/sign-in']"));
        await again.PostAndFollowAsync(address, FieldsOf(refused));
        Assert.Equal(Body.ReplaceLineEndings("\n"), (await site.OpenAsync(DeskStaff.Editor, id)).Copy.Markdown);
    }

    [Theory]
    [InlineData("/newsroom/articles/1", "cross-site")]
    [InlineData("/newsroom/articles/1", "none")]
    [InlineData("/newsroom/account/password", "same-origin")]
    [InlineData("/newsroom/articles/../account/password", "same-origin")]
    public async Task Nobody_else_has_words_sent_and_no_password_is_shown(string address, string site)
    {
        await using var paper = new SiteApp();
        using var stranger = new NewsroomBrowser(paper);
        var page = await SendAsync(stranger, address, HttpStatusCode.Unauthorized, [("Password", "a long secret of somebody")], site);
        Assert.Null(page.QuerySelector("main form"));
        Assert.DoesNotContain("a long secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static (string, string)[] FieldsOf(IDocument page) =>
    [
        .. page.QuerySelectorAll("main form input[type=hidden]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Order(),
    ];

    private static async Task<IDocument> SendAsync(
        NewsroomBrowser browser, string address, HttpStatusCode status, (string Name, string Value)[] fields, string from = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await browser.SendAsync(request);
        return await browser.PageOfAsync(answer, status);
    }
}
