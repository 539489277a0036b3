using NewsSite.Listings;

namespace NewsSite.Pages;

/// <param name="Path">The list's own address.</param>
internal sealed record PagerLinks(string Path, Cursor? Next, bool IsFirstPage);
