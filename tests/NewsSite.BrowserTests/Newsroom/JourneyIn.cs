using System.Net;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>How the people of the journey come into the newsroom.</summary>
internal sealed partial class Journey
{
    /// <summary>The site's link makes the first administrator, who gets a second factor and signs in with it.</summary>
    public async Task OpenNewsroomAsync()
    {
        Administrator = await Colleague.ArriveAsync(browser, stand, hasScript);
        var link = (await File.ReadAllTextAsync(System.IO.Path.Combine(stand.App.DataPath, "setup-link.txt"))).Trim();
        if (hasScript)
            await PlayedAuthenticator.PutIntoAsync(Administrator.Page);
        await Administrator.GoAsync(link);
        await Administrator.FillAsync("Your name", "Ada Chief");
        await Administrator.FillAsync("E-mail address, to sign in with", "ada@news.example");
        await Administrator.FillAsync("Password", Words);
        await Administrator.PressAsync("Open the newsroom");
        await Administrator.Page.GetByText("Your role needs more than a password.").WaitForAsync();
        await (hasScript ? SignInByPasskeyAsync() : SignInByCodeAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync(link)).StatusCode);
    }

    /// <summary>A reporter is invited, and takes the link in another browser.</summary>
    public async Task InviteReporterAsync()
    {
        await Administrator.GoAsync("/newsroom/staff");
        await Administrator.FillAsync("Name", "Rob Reporter");
        await Administrator.FillAsync("E-mail address", "rob@news.example");
        await Administrator.Page.GetByLabel("Role").SelectOptionAsync("Reporter");
        await Administrator.Page.GetByLabel("World", new() { Exact = true }).CheckAsync();
        await Administrator.PressAsync("Invite");
        var link = await Administrator.Page.GetByLabel("The link").InputValueAsync();

        Reporter = await Colleague.ArriveAsync(browser, stand, hasScript);
        await Reporter.GoAsync(link);
        await Reporter.FillAsync("Password", Words);
        await Reporter.PressAsync("Join the newsroom");
        await Reporter.Page.WaitForURLAsync("**/newsroom");
    }

    private async Task SignInByPasskeyAsync()
    {
        await Administrator.FillAsync("Name for a new passkey", "My laptop");
        await Administrator.PressAsync("Add a passkey");
        await Administrator.Page.GetByText("The passkey is added.").WaitForAsync();
        await Administrator.PressAsync("Sign out");
        await Administrator.Page.WaitForURLAsync("**/newsroom/sign-in");
        await Administrator.PressAsync("Sign in with a passkey");
        await Administrator.Page.WaitForURLAsync("**/newsroom");
    }

    private async Task SignInByCodeAsync()
    {
        await Administrator.FollowAsync("Set up an app");
        await Administrator.PressAsync("Begin");
        var key = FromBase32(await Administrator.Page.Locator("code.key").InnerTextAsync());
        await Administrator.FillAsync("The six digits that it shows now", CodeNow(key));
        await Administrator.PressAsync("Turn on");
        await Administrator.FollowAsync("I have written them down");
        await Administrator.PressAsync("Sign out");

        // A code is good once.
        stand.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Administrator.FillAsync("E-mail address", "ada@news.example");
        await Administrator.FillAsync("Password", Words);
        await Administrator.PressAsync("Sign in");
        await Administrator.FillAsync("Code", CodeNow(key));
        await Administrator.PressAsync("Sign in");
        await Administrator.Page.WaitForURLAsync("**/newsroom");
    }

    private string CodeNow(byte[] key) => Totp.CodeAt(key, stand.App.Clock.GetUtcNow().UtcDateTime);

    /// <summary>As an authenticator app reads the key that was typed into it (RFC 4648).</summary>
    private static byte[] FromBase32(string typed)
    {
        var letters = typed.Where(char.IsLetterOrDigit).Select(letter => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal));
        var bits = string.Concat(letters.Select(number => Convert.ToString(number, 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
