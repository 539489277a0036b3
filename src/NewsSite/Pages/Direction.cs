namespace NewsSite.Pages;

/// <summary>Which way a language is written, for the <c>dir</c> attribute.</summary>
internal static class Direction
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pa-arab", "ps", "sd", "syr", "ug", "ur", "yi",
    };

    /// <param name="language">BCP 47 tag.</param>
    public static string Of(string language) =>
        RightToLeft.Contains(language) || RightToLeft.Contains(language.Split('-')[0]) || IsArabicScript(language)
            ? "rtl"
            : "ltr";

    private static bool IsArabicScript(string language) =>
        language.Contains("-Arab", StringComparison.OrdinalIgnoreCase)
        || language.Contains("-Hebr", StringComparison.OrdinalIgnoreCase);
}
