using System.Linq.Expressions;
using NewsSite.Articles;

namespace NewsSite.Feeds;

/// <summary>How the list that a feed gives calls itself.</summary>
/// <param name="Path">Of the list's page, decoded.</param>
/// <param name="Name">Empty for the front.</param>
/// <param name="Description">May be empty.</param>
/// <param name="Articles">Which articles are part of the list while readers have them; null where no query tells.</param>
/// <param name="Query">Of the list's page, encoded, with its question mark; "" for most.</param>
internal sealed record FeedScope(
    string Path, string Name, string Description, Expression<Func<Article, bool>>? Articles, string Query = "");
