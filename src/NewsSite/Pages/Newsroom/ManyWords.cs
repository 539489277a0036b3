using System.Globalization;
using NewsSite.Articles.Workflow;

namespace NewsSite.Pages.Newsroom;

/// <summary>How an act on many articles ended, in one line: it travels in a cookie, so it is short however many there were.</summary>
internal static class ManyWords
{
    private const int MostReasons = 3;
    private const int MostHeadlines = 5;
    private const int HeadlineLimit = 60;

    /// <summary>"7 changed, 2 refused: “Ferry”, “Budget” (why)". Each reason once, the most frequent first.</summary>
    public static string Of(ManyDone many)
    {
        if (many.Refused.Count == 0)
            return $"{many.Done.Count} changed.";

        var reasons = many.Refused.GroupBy(refused => refused.Why).OrderByDescending(reason => reason.Count()).ToList();
        var rest = reasons.Skip(MostReasons).Sum(reason => reason.Count());
        var told = reasons.Take(MostReasons).Select(reason => $"{Named([.. reason])} ({reason.Key})")
            .Concat(rest == 0 ? [] : [$"{rest} more for other reasons"]);
        return $"{many.Done.Count} changed, {many.Refused.Count} refused: {string.Join("; ", told)}";
    }

    private static string Named(IReadOnlyList<RefusedArticle> refused)
    {
        var named = refused.Take(MostHeadlines).Where(article => article.Headline is not null).Select(article => Quoted(article.Headline ?? "")).ToList();
        return named.Count switch
        {
            0 => refused.Count == 1 ? "1 article" : $"{refused.Count} articles",
            _ when named.Count == refused.Count => string.Join(", ", named),
            _ => $"{string.Join(", ", named)} and {refused.Count - named.Count} more",
        };
    }

    private static string Quoted(string headline)
    {
        var letters = new StringInfo(headline);
        return letters.LengthInTextElements switch
        {
            0 => "one without a headline",
            > HeadlineLimit => $"“{letters.SubstringByTextElements(0, HeadlineLimit).TrimEnd()}…”",
            _ => $"“{headline}”",
        };
    }
}
