using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>The installed browser that the tests drive; Playwright's own download is never used.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>No sandbox, because containers run it as root; nothing that goes out to the network by itself.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <exception cref="InvalidOperationException">No browser is installed where it is usually found.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
            ? named
            : UsualPlaces.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
                "No Chromium or Chrome was found. 'bash tests/run' installs or explains it; CHROMIUM=/path/to/browser names one.");
}
