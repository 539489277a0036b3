using NewsSite.Articles;

namespace NewsSite.Pages;

/// <summary>The label that tells readers what type of work an article is (Trust Project: type of work).</summary>
internal static class KindLabel
{
    /// <returns>Null for plain news, and where the section's name already says it.</returns>
    public static string? Of(ArticleCard card)
    {
        if (card.Kind == ArticleKind.News)
            return null;

        var label = card.Kind == ArticleKind.Live && !card.IsLive ? "As it happened" : card.Kind.ToString();
        return string.Equals(label, card.SectionName, StringComparison.OrdinalIgnoreCase) ? null : label;
    }
}
