using System.Globalization;

namespace NewsSite.Pages;

/// <summary>A language as Open Graph writes it, with the country: <c>en_GB</c>.</summary>
internal static class OpenGraphLocale
{
    /// <param name="language">BCP 47 tag; without a country it means the one that has most to do with the language.</param>
    public static string Of(string language)
    {
        try
        {
            var culture = CultureInfo.CreateSpecificCulture(language);
            return $"{culture.TwoLetterISOLanguageName}_{new RegionInfo(culture.Name).TwoLetterISORegionName}";
        }
        catch (ArgumentException)
        {
            return language.Replace('-', '_');
        }
    }
}
