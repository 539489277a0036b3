namespace NewsSite.Articles.Related;

/// <summary>What the container holds for saying what an article is like, and what came before it.</summary>
internal static class RelatedServices
{
    public static void AddRelated(this IServiceCollection services)
    {
        services.AddSingleton<CompareSignal>();
        services.AddSingleton<CompareArticles>();
        services.AddHostedService<CompareLoop>();
        services.AddSingleton<SuggestBackground>();
        services.AddSingleton<MarkKeyEvents>();
        services.AddSingleton<StoryEventReader>();
    }
}
