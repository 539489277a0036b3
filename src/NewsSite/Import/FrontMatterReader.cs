using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Articles;
using NewsSite.Site;

namespace NewsSite.Import;

/// <summary>Front matter, checked key by key; every refusal names the key. Safe for concurrent use.</summary>
internal sealed partial class FrontMatterReader(SiteClock clock, SectionNames sections)
{
    /// <summary>Characters: a name or a title that is longer is a paragraph in the wrong place.</summary>
    private const int NameLimit = 120;

    /// <summary>Newspapers began about 1605; an earlier year is a slip, and year 1 overflows in some time zones.</summary>
    private const int FirstYear = 1600;

    private const string KnownKeys =
        "authors, date, dateline, headline, kind, language, section, slug, standfirst, story, topics";

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] ZonedFormats =
    [
        "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mmzzz",
        "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz",
    ];

    private static readonly string[] UtcFormats = [.. DateFormats[1..].Select(format => format + "Z")];

    /// <exception cref="RefusedFileException">A key is unknown, or its value cannot be what the key means.</exception>
    public FrontMatter Read(string yaml)
    {
        var result = FrontMatter.None;
        foreach (var (key, value) in YamlValues.Read(yaml))
        {
            result = key switch
            {
                "headline" => result with { Headline = Headline.Checked(One(key, value)) },
                "standfirst" => result with { Standfirst = One(key, value) },
                "dateline" => result with { Dateline = Name(key, One(key, value)) },
                "story" => result with { Story = Name(key, One(key, value)) },
                "topics" => result with { Topics = Names(key, value) },
                "authors" => result with { Authors = Names(key, value) },
                "slug" => result with { Slug = SlugOf(key, One(key, value)) },
                "section" => result with { Section = Section(key, One(key, value)) },
                "language" => result with { Language = Language(key, One(key, value)) },
                "kind" => result with { Kind = Kind(key, One(key, value)) },
                "date" => result with { PublishedUtc = Date(key, One(key, value)) },
                _ => throw Refused(key, $"there is no such key; the keys are {KnownKeys}"),
            };
        }

        return result;
    }

    private static string One(string key, YamlValue value) =>
        value.IsList ? throw Refused(key, "it takes one text, not a list") : value.Texts[0];

    /// <summary>One name may stand without the brackets of a list.</summary>
    private static string[] Names(string key, YamlValue value) =>
        [.. value.Texts.Select(name => Name(key, name)).DistinctBy(Slug.From)];

    private static string Name(string key, string name) =>
        name.Length <= NameLimit
            ? name
            : throw Refused(key, string.Create(CultureInfo.InvariantCulture, $"a name has at most {NameLimit} characters"));

    private static string SlugOf(string key, string text) =>
        text.Any(char.IsLetterOrDigit) ? Slug.From(text) : throw Refused(key, "it needs letters or digits");

    private string Section(string key, string name) =>
        sections.Find(name) ?? throw Refused(key, $"there is no section \"{name}\"; the sections are {sections}");

    private static string Language(string key, string tag) =>
        LanguageTag().IsMatch(tag) ? tag : throw Refused(key, $"\"{tag}\" is not a language tag such as en-GB");

    /// <summary>Live coverage is run by people in the newsroom; a file is finished when it arrives.</summary>
    private static ArticleKind Kind(string key, string name)
    {
        foreach (var kind in Enum.GetValues<ArticleKind>())
        {
            if (kind != ArticleKind.Live && string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        throw Refused(key, $"\"{name}\" is none of news, analysis, opinion, interview, explainer");
    }

    /// <summary>A date without a zone is the site's own; without a time it is the beginning of that day.</summary>
    private DateTime Date(string key, string text)
    {
        var instant = Instant(text)
            ?? throw Refused(key, $"\"{text}\" is not a date such as 2026-11-22, 2026-11-22 14:32 or 2026-11-22T14:32:00+01:00");
        return instant <= clock.UtcNow ? instant : throw Refused(key, $"{text} is in the future");
    }

    private DateTime? Instant(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, DateFormats, culture, DateTimeStyles.None, out var local) && local.Year > FirstYear)
            return local.TimeOfDay == TimeSpan.Zero ? clock.StartOf(DateOnly.FromDateTime(local)) : clock.UtcOf(local);
        if (DateTimeOffset.TryParseExact(text, ZonedFormats, culture, DateTimeStyles.None, out var zoned) && zoned.Year > FirstYear)
            return zoned.UtcDateTime;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(text, UtcFormats, culture, Utc, out var utc) && utc.Year > FirstYear ? utc : null;
    }

    private static RefusedFileException Refused(string key, string reason) =>
        new($"Front matter, key \"{key}\": {reason}.");

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
