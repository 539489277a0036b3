namespace NewsSite.FrontPage;

/// <summary>The ways in which a draft reaches readers.</summary>
internal sealed record FrontOut(PublishFront Publish, ScheduleFront Schedule, UnscheduleFront Unschedule);
