namespace NewsSite.Reads;

/// <summary>What the container holds to tell what is read most.</summary>
internal static class ReadServices
{
    public static void AddReads(this IServiceCollection services)
    {
        services.AddSingleton<RecentReads>();
        services.AddSingleton<Readership>();
        services.AddSingleton<MostRead>();
        services.AddSingleton<KeepReads>();
        services.AddSingleton<RankArticles>();
        services.AddHostedService<ReadsLoop>();
    }
}
