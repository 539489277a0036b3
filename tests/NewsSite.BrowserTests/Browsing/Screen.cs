using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>What readers hold in their hands or sit in front of.</summary>
internal enum Screen
{
    Phone,
    Tablet,
    Desktop,
}

internal static class ScreenSizes
{
    /// <summary>In CSS pixels.</summary>
    public static ViewportSize Size(this Screen screen) => screen switch
    {
        Screen.Phone => new() { Width = 360, Height = 740 },
        Screen.Tablet => new() { Width = 768, Height = 1024 },
        _ => new() { Width = 1440, Height = 900 },
    };
}
