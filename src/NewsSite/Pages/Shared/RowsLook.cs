using NewsSite.Articles;

namespace NewsSite.Pages.Shared;

/// <summary>A plain list of articles, one under the other.</summary>
/// <param name="HasSection">False where all stand in the same section and the page already says which.</param>
internal sealed record RowsLook(IEnumerable<ArticleCard> Articles, bool HasSection = true)
{
    /// <summary>Rows that may be on the first screen.</summary>
    private const int FirstRows = 3;

    /// <summary>No picture stands above the list.</summary>
    public bool HasFirstPicture { get; init; }

    /// <summary>Whose picture is wanted at once, before all others; null for none.</summary>
    public ArticleCard? FirstPictured => HasFirstPicture ? Articles.Take(FirstRows).FirstOrDefault(card => card.Picture is not null) : null;
}
