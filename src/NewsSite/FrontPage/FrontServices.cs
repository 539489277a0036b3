namespace NewsSite.FrontPage;

/// <summary>What the container holds of the fronts.</summary>
internal static class FrontServices
{
    public static void AddFronts(this IServiceCollection services)
    {
        services.AddSingleton<LiveFronts>();
        services.AddSingleton<DrawFront>();
        services.AddSingleton<FrontReader>();

        services.AddSingleton<FrontWork>();
        services.AddSingleton<ArrangementCheck>();
        services.AddSingleton<SaveFront>();
        services.AddSingleton<PublishFront>();
        services.AddSingleton<ScheduleFront>();
        services.AddSingleton<UnscheduleFront>();
        services.AddSingleton<FrontOut>();
        services.AddSingleton<RollBackFront>();

        services.AddSingleton<FrontDesk>();
        services.AddSingleton<FrontCalendar>();
        services.AddSingleton<FrontSearch>();
        services.AddSingleton<CurationReader>();
        services.AddSingleton<PreviewFront>();

        services.AddSingleton<FrontSchedule>();
        services.AddSingleton<PublishDueFronts>();
        services.AddHostedService<ScheduledFronts>();
    }
}
