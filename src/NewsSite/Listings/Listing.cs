using NewsSite.Articles;

namespace NewsSite.Listings;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
internal sealed record Listing(IReadOnlyList<ArticleCard> Articles, Cursor? Next)
{
    /// <summary>Cuts the row that was fetched beyond the page to learn whether there is a next one.</summary>
    public static Listing Of(List<ArticleCard> fetched, int length)
    {
        if (fetched.Count <= length)
            return new Listing(fetched, null);

        fetched.RemoveRange(length, fetched.Count - length);
        return new Listing(fetched, new Cursor(fetched[^1].PublishedUtc, fetched[^1].Id));
    }
}
