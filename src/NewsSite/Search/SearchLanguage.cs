using NewsSite.Data;
using NewsSite.Site.Identity;

namespace NewsSite.Search;

/// <summary>How the site's language is indexed: English by the stems of its words, every other as it is written.</summary>
internal static class SearchLanguage
{
    public static bool IsEnglish(SiteIdentity site) =>
        site.Language.Equals("en", StringComparison.OrdinalIgnoreCase) || site.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    public static string Tokenizer(SiteIdentity site) => IsEnglish(site) ? SearchSchema.Stemming : SearchSchema.Plain;
}
