using NewsSite.Articles;

namespace NewsSite.Pages;

/// <summary>What readers are told of the part that artificial intelligence had in an article.</summary>
internal static class AiStatement
{
    /// <returns>Null where it had none, or where nobody has said.</returns>
    public static string? Of(ArticleText text) => text.AiUse switch
    {
        AiUse.Assisted => With("Artificial intelligence helped the people who wrote this.", text.AiNote),
        AiUse.Generated => With("Artificial intelligence wrote this; a person answers for it.", text.AiNote),
        _ => null,
    };

    private static string With(string statement, string? note) => note is null ? statement : $"{statement} {note}";
}
