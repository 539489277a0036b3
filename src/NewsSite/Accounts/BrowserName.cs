namespace NewsSite.Accounts;

/// <summary>Says in two words which browser somebody uses, so that they know their sessions apart.</summary>
internal static class BrowserName
{
    /// <summary>In this order: most browsers also claim to be those further down.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
         ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <param name="userAgent">As the browser sent it; anything.</param>
    public static string Of(string? userAgent)
    {
        var browser = NameIn(Browsers, userAgent);
        var system = NameIn(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "Unknown browser",
            (_, null) => browser,
            (null, _) => $"A browser on {system}",
            _ => $"{browser} on {system}",
        };
    }

    private static string? NameIn((string Mark, string Name)[] names, string? userAgent) =>
        Array.Find(names, name => userAgent?.Contains(name.Mark, StringComparison.Ordinal) == true).Name;
}
