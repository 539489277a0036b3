namespace NewsSite.FrontPage;

/// <summary>What fronts are called in addresses: a section's by its slug, and the front page by a word that no section may have.</summary>
internal static class FrontKey
{
    public const string FrontPage = "front-page";

    public const string FrontPageName = "Front page";

    /// <summary>What a front shows until somebody arranges it.</summary>
    public static Arrangement Initial(string key) => key == FrontPage ? Arrangement.Default : Arrangement.Empty;
}
