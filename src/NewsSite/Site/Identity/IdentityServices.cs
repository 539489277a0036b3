namespace NewsSite.Site.Identity;

/// <summary>What the container holds of the paper's identity.</summary>
internal static class IdentityServices
{
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IdentityReader>();
        services.AddSingleton<LoadIdentity>();
        services.AddSingleton<SaveIdentity>();
    }
}
