using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>Passkeys in a real browser, with the authenticator that Chromium plays for tests.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class PasskeyTests(Newspaper newspaper)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_confirms_and_is_removed()
    {
        await using var stand = Newsstand.StartNamed();
        await using var context = await newspaper.Browser.NewContextAsync();
        await context.AddCookiesAsync(await NewsroomPages.CookiesAsync(stand.App, stand.Address, Role.Reporter));
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        await PlayedAuthenticator.PutIntoAsync(page);

        await page.GotoAsync(new Uri(stand.Address, "newsroom/account/second-factor").ToString());
        await page.GetByLabel("Name for a new passkey").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The passkey is added.").WaitForAsync();
        Assert.Equal("My laptop", await page.GetByLabel("Name of the passkey").InputValueAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/sign-in");
        await page.GotoAsync(new Uri(stand.Address, "newsroom/sign-in?returnUrl=%2Fnewsroom%2Fpermissions").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/permissions");

        // Long after signing in, who may sign in is changed only by whoever shows again that it is them.
        stand.App.Clock.Advance(SessionTimes.ProofHolds + TimeSpan.FromSeconds(1));
        await page.GotoAsync(new Uri(stand.Address, "newsroom/account/second-factor").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My laptop" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/confirm?*");
        Assert.Equal(1, await PasskeysAsync(stand));
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/account/second-factor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My laptop" }).ClickAsync();
        await page.GetByText("The passkey My laptop is removed.").WaitForAsync();
        Assert.Equal(0, await PasskeysAsync(stand));
        var actions = await stand.App.Gate.WriteAsync(
            (db, token) => db.AuditEntries.Where(entry => entry.Action.Contains("passkey")).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(token),
            CancellationToken.None);
        Assert.Equal(["staff.passkey-added", "staff.passkey-removed"], actions);
        Assert.Empty(complaints);
    }

    /// <summary>Also while the script is on its way: a form that is seen too early would be sent without it.</summary>
    [Fact]
    public async Task Without_script_no_passkey_is_offered()
    {
        await using var context = await newspaper.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(newspaper.Site.Address, "newsroom/sign-in").ToString());
        await Assertions.Expect(page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();

        await context.AddCookiesAsync(await NewsroomPages.CookiesAsync(newspaper.Site.App, newspaper.Site.Address, Role.Reporter));
        await page.GotoAsync(new Uri(newspaper.Site.Address, "newsroom/account/second-factor").ToString());
        await Assertions.Expect(page.Locator("noscript p")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Name for a new passkey")).ToBeHiddenAsync();
    }

    private static async Task<int> PasskeysAsync(Newsstand stand)
    {
        await using var db = await stand.App.DatabaseAsync();
        return await db.Passkeys.CountAsync();
    }
}
