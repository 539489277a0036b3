namespace NewsSite.Pages.Shared;

/// <summary>Following is a feed: its three addresses, and one line that says so.</summary>
/// <param name="Path">Of the page that is followed, decoded.</param>
/// <param name="What">Which articles the feed holds, as a sentence goes on: "about ferries".</param>
internal sealed record FollowLook(string Path, string What);
