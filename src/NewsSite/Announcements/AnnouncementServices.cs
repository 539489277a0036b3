namespace NewsSite.Announcements;

/// <summary>What the container holds of telling others.</summary>
internal static class AnnouncementServices
{
    public static void AddAnnouncements(this IServiceCollection services)
    {
        services.AddSingleton<OutgoingConnection>();
        services.AddSingleton<WebhookSecret>();
        services.AddSingleton<AnnouncementReader>();
        services.AddSingleton<IMessenger, WebhookMessenger>();
        services.AddSingleton<IMessenger, HubMessenger>();
        services.AddSingleton<IMessenger, SearchEngineMessenger>();
        services.AddSingleton<ReceiverPauses>();
        services.AddSingleton<DeliverAnnouncements>();
        services.AddSingleton<AnnouncementSignal>();
        services.AddSingleton<KeepReceivers>();
        services.AddHostedService<AnnouncementLoop>();

        services.AddSingleton<WebhookReader>();
        services.AddSingleton<WebhookWork>();
        services.AddSingleton<AddWebhook>();
        services.AddSingleton<RemoveWebhook>();
        services.AddSingleton<TestWebhook>();
        services.AddSingleton<RetryWebhook>();
        services.AddSingleton<WebhookActs>();
    }
}
