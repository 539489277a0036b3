namespace NewsSite.Search;

/// <summary>What the container holds of the search.</summary>
internal static class SearchServices
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<FacetReader>();
        services.AddSingleton<Spelling>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<SuggestionReader>();
        services.AddSingleton<FillIndex>();
        services.AddSingleton<GatherWords>();
        services.AddHostedService<SearchUpkeep>();
    }
}
