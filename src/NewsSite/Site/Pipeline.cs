namespace NewsSite.Site;

/// <summary>What a request passes through, in order.</summary>
internal static class Pipeline
{
    public static void UseNewsSite(this WebApplication app)
    {
        app.MapRazorPages();
    }
}
