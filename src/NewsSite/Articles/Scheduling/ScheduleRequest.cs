namespace NewsSite.Articles.Scheduling;

/// <summary>When an article is to appear.</summary>
/// <param name="Local">On the clocks of the site's zone.</param>
/// <param name="Second">Where clocks show that time twice: false for the first, true for the second; null asks.</param>
/// <param name="SeenVersion">What the editor has read; a later version is not scheduled unread.</param>
internal sealed record ScheduleRequest(int ArticleId, DateTime Local, bool? Second = null, int? SeenVersion = null);
