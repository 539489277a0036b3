using System.Net;
using NewsSite.Accounts;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

public sealed class NewsroomPageTests
{
    [Theory]
    [InlineData("/newsroom/sign-in")]
    [InlineData("/newsroom")]
    [InlineData("/newsroom/nothing")]
    public async Task The_newsroom_s_answers_are_private_and_strict(string path)
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        using var answer = await browser.GetAsync(path);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; frame-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types newsroom",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_script_that_is_signed_out_is_told_so_and_not_sent_elsewhere()
    {
        await using var site = new SiteApp();
        using var browser = new NewsroomBrowser(site);
        using var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/newsroom") { Headers = { { "Sec-Fetch-Mode", "cors" } } });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_forbidden_is_said_on_a_page()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var page = await reporter.ReadAsync("/newsroom/staff", HttpStatusCode.Forbidden);
        Assert.Equal(["That is not for you to do"], page.Texts("h1"));
        Assert.Equal(reporter.Person.Name, Assert.Single(page.Texts(".bar__me > a")));
    }

    [Fact]
    public async Task The_permissions_page_shows_the_whole_table()
    {
        await using var site = new SiteApp();
        using var contributor = await site.SignInAsync(Role.Contributor);
        var page = await contributor.ReadAsync("/newsroom/permissions");
        Assert.Equal(Enum.GetValues<Act>().Length, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Edit article own, while unpublished own sections, while unpublished yes yes", page.Texts("tbody tr"));
    }

    [Fact]
    public async Task The_audit_log_is_filtered_by_its_address_and_turned_page_by_page()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await site.Gate.WriteAsync(
            (db, _) =>
            {
                for (var number = 1; number <= 60; number++)
                    db.Add(AuditEntry.Of(null, "", "article.published", number, $"Story {number:00} 100%", site.Clock.GetUtcNow().UtcDateTime.AddDays(-number)));
                return Task.FromResult(true);
            },
            CancellationToken.None);

        var first = await administrator.ReadAsync("/newsroom/audit?Action=article.published");
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        var second = await administrator.ReadAsync("/newsroom/audit" + new Uri("http://x" + first.QuerySelector("a[rel=next]")!.GetAttribute("href")).Query);
        Assert.Equal(10, second.QuerySelectorAll("tbody tr").Length);

        Assert.Single((await administrator.ReadAsync("/newsroom/audit?Text=07+100%25")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await administrator.ReadAsync("/newsroom/audit?Text=_7")).QuerySelectorAll("tbody tr"));
        Assert.Equal(3, (await administrator.ReadAsync("/newsroom/audit?From=2026-11-19&To=2026-11-21")).QuerySelectorAll("tbody tr").Length);
        Assert.Single((await administrator.ReadAsync($"/newsroom/audit?Person={administrator.Person.StaffId}")).QuerySelectorAll("tbody tr"));
        await administrator.ReadAsync("/newsroom/audit?From=nonsense&Person=x&Before=y");
    }

    [Fact]
    public async Task A_name_is_changed_and_said_once()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        await reporter.PostAndFollowAsync("/newsroom/account", ("Name", "<b>Ada</b> Byline"));
        Assert.Equal(["Your name is <b>Ada</b> Byline."], (await reporter.ReadAsync("/newsroom/account")).Texts("[role=status]"));
        Assert.Empty((await reporter.ReadAsync("/newsroom/account")).Texts("[role=status]"));
    }

    [Fact]
    public async Task Password_managers_find_the_page_and_readers_the_door()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        using var answer = await browser.GetAsync("/.well-known/change-password");
        Assert.Equal("/newsroom/account/password", answer.Headers.Location?.OriginalString);
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/.well-known/change-password");
        using var head = await browser.SendAsync(asked);
        Assert.Equal((answer.StatusCode, answer.Headers.Location), (head.StatusCode, head.Headers.Location));
        Assert.NotNull((await browser.ReadAsync("/")).QuerySelector("nav a[href='/newsroom']"));
    }

    [Fact]
    public async Task The_reader_s_style_sheet_stays_small_and_apart()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        var css = await browser.GetByteArrayAsync((await browser.ReadAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.DoesNotContain(".filters", System.Text.Encoding.UTF8.GetString(css), StringComparison.Ordinal);
        using var packed = new MemoryStream();
        await using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            await brotli.WriteAsync(css);
        Assert.InRange(packed.Length, 1, 10 * 1024);
    }
}
