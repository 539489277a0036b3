namespace NewsSite.Announcements;

/// <summary>What can be done with a webhook that is there.</summary>
internal sealed record WebhookActs(TestWebhook Test, RetryWebhook Retry, RemoveWebhook Remove);
