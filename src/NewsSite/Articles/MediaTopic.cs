using System.Text.RegularExpressions;
using NewsSite.Site;

namespace NewsSite.Articles;

/// <summary>
/// IPTC's media topics, which say what an article is about whatever a paper calls its sections
/// (https://iptc.org/standards/media-topics/). Stored by its code of eight digits.
/// </summary>
internal static partial class MediaTopic
{
    private const string Prefix = "medtop:";
    private const string Scheme = "http://cv.iptc.org/newscodes/mediatopic/";

    /// <summary>The first level of the vocabulary, by its codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> FirstLevel = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["01000000"] = "arts, culture, entertainment and media",
        ["02000000"] = "crime, law and justice",
        ["03000000"] = "disaster, accident and emergency incident",
        ["04000000"] = "economy, business and finance",
        ["05000000"] = "education",
        ["06000000"] = "environment",
        ["07000000"] = "health",
        ["08000000"] = "human interest",
        ["09000000"] = "labour",
        ["10000000"] = "lifestyle and leisure",
        ["11000000"] = "politics",
        ["12000000"] = "religion",
        ["13000000"] = "science and technology",
        ["14000000"] = "society",
        ["15000000"] = "sport",
        ["16000000"] = "conflict, war and peace",
        ["17000000"] = "weather",
    };

    /// <summary>The concept's address in the vocabulary, by which programs know it.</summary>
    public static string AddressOf(string code) => Scheme + code;

    /// <summary>As people write it: "medtop:11000000".</summary>
    public static string Shown(string code) => Prefix + code;

    /// <summary>Reads a code, as it is or with its scheme before it, or a name of the first level.</summary>
    /// <param name="keep">Given the code; null for a blank field.</param>
    /// <returns>What is wrong with it; null when it was kept.</returns>
    public static Problem? Read(string? typed, string field, Action<string?> keep)
    {
        var text = typed?.Trim() ?? "";
        var code = text.StartsWith(Scheme, StringComparison.Ordinal) ? text[Scheme.Length..]
            : text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..]
            : FirstLevel.FirstOrDefault(topic => string.Equals(topic.Value, text, StringComparison.OrdinalIgnoreCase)).Key ?? text;
        if (code.Length > 0 && !FirstLevel.ContainsKey(code) && !Deeper().IsMatch(code))
            return new Problem(field, "That is no media topic. Choose one of the list, or write a code of IPTC's such as medtop:20000065.");
        keep(code.Length > 0 ? code : null);
        return null;
    }

    /// <summary>Beneath the first level all codes begin with 20.</summary>
    [GeneratedRegex(@"\A20[0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Deeper();
}
