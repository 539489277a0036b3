using NewsSite.Articles;

namespace NewsSite.Pages;

/// <summary>The label that tells readers what type of work an article is (Trust Project: type of work).</summary>
internal static class KindLabel
{
    /// <returns>Null for plain news, and where the section's name already says it.</returns>
    public static string? Of(ArticleKind kind, string sectionName)
    {
        if (kind == ArticleKind.News)
            return null;

        var label = kind.ToString();
        return string.Equals(label, sectionName, StringComparison.OrdinalIgnoreCase) ? null : label;
    }
}
