using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

/// <summary>Whoever tries to sign in learns nothing of who works here: neither from what is said nor from how long it takes.</summary>
public sealed class UnknownPersonTests
{
    /// <summary>What begins a hash: its form, its function, how often it is applied, how long the salt is. All that its cost depends on.</summary>
    private const int CostBytes = 13;

    [Fact]
    public async Task Wrong_unknown_disabled_and_not_joined_get_the_same_answer_after_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var site = new SiteApp { Adjust = services => services.AddSingleton<IPasswordHasher<string>>(hasher) };
        var staff = await SignInTests.EmployAsync(site, Role.Reporter);
        var protectedByApp = await SignInTests.EmployAsync(site, Role.Editor, SignInTests.WithApp(site));
        var disabled = await SignInTests.EmployAsync(site, Role.Reporter, person => person.Disable(site.Clock.GetUtcNow().UtcDateTime));
        var invited = await InviteAsync(site);
        var tries = new[]
        {
            (staff.UserName!, "wrong"), (protectedByApp.UserName!, "wrong"), ("nobody@news.example", SignInTests.Password),
            (disabled.UserName!, SignInTests.Password), (invited, SignInTests.Password), ("", ""),
        };

        var (answers, costs) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (email, password) in tries)
        {
            var before = hasher.Compared.Count;
            answers.Add(await TryAsync(site, email, password));
            costs.Add(CostOf(Assert.Single(hasher.Compared.Skip(before))));
        }

        Assert.Single(answers);
        Assert.Single(costs);
    }

    /// <returns>The whole answer but for what was typed and the form's token.</returns>
    private static async Task<string> TryAsync(SiteApp site, string email, string password)
    {
        using var browser = new NewsroomBrowser(site);
        using var answer = await browser.PostAsync("/newsroom/sign-in", ("Email", email), ("password", password));
        var page = await browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        foreach (var field in page.QuerySelectorAll("input[name=__RequestVerificationToken], input[name=Email]"))
            field.RemoveAttribute("value");
        return $"{string.Join(", ", browser.Cookies.Keys.Order(StringComparer.Ordinal))}\n{page.DocumentElement.OuterHtml}";
    }

    private static string CostOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return $"{Convert.ToHexString(bytes, 0, CostBytes)}, {bytes.Length} bytes";
    }

    private static async Task<string> InviteAsync(SiteApp site)
    {
        var invited = new NewStaff("Rea Porter", "rea@news.example", Role.Reporter, []);
        return (await site.Of<InviteStaff>().RunAsync(by: null, invited, CancellationToken.None)).Value().Email;
    }
}
