namespace NewsSite.Articles.Names;

/// <summary>What the container holds for keeping sections, topics, authors and stories.</summary>
internal static class NameServices
{
    public static void AddNames(this IServiceCollection services)
    {
        services.AddSingleton<NamedPages<Section>>(SectionPages.Kind);
        services.AddSingleton<NamedPages<Topic>>(TopicPages.Kind);
        services.AddSingleton<NamedPages<Author>>(AuthorPages.Kind);
        services.AddSingleton<NamedPages<Story>>(StoryPages.Kind);
        services.AddSingleton(typeof(NamedPageReader<>));
        services.AddSingleton(typeof(SavePage<>));
        services.AddSingleton(typeof(RemovePage<>));
        services.AddSingleton<MoveSection>();
    }
}
