using NewsSite.Articles;

namespace NewsSite.Pages.Shared;

/// <summary>A plain list of articles, one under the other.</summary>
/// <param name="HasSection">False where all stand in the same section and the page already says which.</param>
internal sealed record RowsLook(IEnumerable<ArticleCard> Articles, bool HasSection = true);
