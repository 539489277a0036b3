using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>The authenticator that Chromium plays for tests.</summary>
internal static class PlayedAuthenticator
{
    /// <summary>
    /// Gives the page a key within the device that always recognises its owner. It would take up the offer in the address
    /// field before anybody presses the button, as no person does; so pages are told that browsers cannot make that offer.
    /// </summary>
    public static async Task PutIntoAsync(IPage page)
    {
        await page.AddInitScriptAsync("if (window.PublicKeyCredential) PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
