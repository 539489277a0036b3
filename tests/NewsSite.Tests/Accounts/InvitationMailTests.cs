using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

/// <summary>An invitation goes out by mail where a server is set; whatever that does, the administrator has the link.</summary>
public sealed class InvitationMailTests
{
    private const string Secret = "the password of the mail server";

    [Fact]
    public async Task An_invitation_is_sent_with_its_link_to_the_person_and_from_the_paper()
    {
        using var server = new PlayedMailServer(MailServerMood.Takes);
        await using var site = new SiteApp([.. server.Settings, ("Site:Url", "https://news.example"), ("Site:Name", "The Harbour Post")]);
        var page = await InviteAsync(site);
        Assert.Contains("It was also sent by mail.", NoticeOn(page), StringComparison.Ordinal);

        var letter = Assert.Single(server.Letters);
        Assert.Equal(("newsroom@news.example", "rea@news.example"), (letter.From, letter.To));
        Assert.Contains("From: \"The Harbour Post\" <newsroom@news.example>", letter.Headers);
        Assert.Contains("To: \"Rea Porter\" <rea@news.example>", letter.Headers);
        Assert.Contains("Subject: Your invitation to the newsroom of The Harbour Post", letter.Headers);
        Assert.StartsWith("https://news.example/newsroom/invitation?key=", LinkOn(page), StringComparison.Ordinal);
        Assert.Contains(LinkOn(page), letter.Body.Split("\r\n"));

        using var rea = new NewsroomBrowser(site);
        await rea.ReadAsync(new Uri(LinkOn(page)).PathAndQuery);
        await AssertNothingSecretIsLoggedAsync(site, page, "POST /newsroom/staff 200");
    }

    [Theory]
    [InlineData(nameof(MailServerMood.Refuses), "Not with me|Who are you")]
    [InlineData(nameof(MailServerMood.Hangs), "no answer within 1 s")]
    public async Task A_server_that_does_not_take_it_is_reported_and_the_link_is_shown(string mood, string why)
    {
        using var server = new PlayedMailServer(Enum.Parse<MailServerMood>(mood));
        await using var site = new SiteApp([.. server.Settings, ("Site:MailUser", "newsroom"), ("Site:MailPassword", Secret)]);
        var page = await InviteAsync(site);
        Assert.Contains("It could not be sent by mail", NoticeOn(page), StringComparison.Ordinal);
        Assert.Empty(server.Letters);

        using var rea = new NewsroomBrowser(site);
        await rea.ReadAsync(new Uri(LinkOn(page)).PathAndQuery);
        var log = await AssertNothingSecretIsLoggedAsync(site, page, "A one-time link could not be mailed through 127.0.0.1");
        Assert.Matches($"could not be mailed through 127.0.0.1: .*({why})", log);
    }

    private static async Task<IDocument> InviteAsync(SiteApp site)
    {
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var answer = await administrator.PostAsync(
            "/newsroom/staff", ("Name", "Rea Porter"), ("Email", "rea@news.example"), ("Role", "Reporter"));
        return await administrator.Browser.PageOfAsync(answer, HttpStatusCode.OK);
    }

    private static string NoticeOn(IDocument page) => Assert.Single(page.Texts("[aria-label='One-time link'] > p:first-of-type"));

    private static string LinkOn(IDocument page) => page.QuerySelector("#issued-link")!.GetAttribute("value")!;

    /// <param name="last">What the log says last of it.</param>
    private static async Task<string> AssertNothingSecretIsLoggedAsync(SiteApp site, IDocument page, string last)
    {
        var log = "";
        await Eventually.IsSoAsync(async () =>
        {
            log = await ReadAsync(Path.Combine(site.DataPath, "logs"));
            return log.Contains(last, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(LinkOn(page).Split("key=")[1], log, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, log, StringComparison.Ordinal);
        return log;
    }

    private static async Task<string> ReadAsync(string folder)
    {
        if (!Directory.Exists(folder) || Directory.GetFiles(folder) is not [var file])
            return "";
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open);
        return await reader.ReadToEndAsync();
    }
}
