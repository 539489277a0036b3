using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsSite.Tests.Support;

/// <summary>
/// What search engines ask of a page's structured data: for each type the properties that it must and may have, for each
/// property what it may hold, and that the page shows its readers the same.
/// </summary>
internal sealed partial class LinkedDataRules(IDocument page, string host)
{
    private static readonly string[] ArticleMust =
        ["mainEntityOfPage", "url", "headline", "datePublished", "dateModified", "author", "publisher", "copyrightHolder", "isAccessibleForFree", "inLanguage", "articleSection", "wordCount"];

    private static readonly string[] ArticleMay = ["description", "dateline", "keywords", "image", "citation", "correction"];

    private static readonly string[] Policies =
    [
        "publishingPrinciples", "ethicsPolicy", "correctionsPolicy", "ownershipFundingInfo", "actionableFeedbackPolicy", "missionCoveragePrioritiesPolicy",
        "verificationFactCheckingPolicy", "unnamedSourcesPolicy", "noBylinesPolicy", "diversityPolicy",
    ];

    private static readonly Dictionary<string, (string[] Must, string[] May)> Types = new()
    {
        ["NewsArticle"] = (ArticleMust, ArticleMay),
        ["AnalysisNewsArticle"] = (ArticleMust, ArticleMay),
        ["OpinionNewsArticle"] = (ArticleMust, ArticleMay),
        ["BackgroundNewsArticle"] = (ArticleMust, ArticleMay),
        ["LiveBlogPosting"] = ([.. ArticleMust, "coverageStartTime", "liveBlogUpdate"], [.. ArticleMay.Where(name => name != "dateline"), "coverageEndTime"]),
        ["BlogPosting"] = (["headline", "datePublished", "articleBody", "url"], []),
        ["BreadcrumbList"] = (["itemListElement"], []),
        ["ItemList"] = (["itemListElement", "numberOfItems"], []),
        ["ListItem"] = (["position", "name"], ["item", "url"]),
        ["CollectionPage"] = (["url", "name", "description", "isPartOf", "inLanguage"], ["mainEntity"]),
        ["AboutPage"] = (["url", "name", "description", "isPartOf", "publisher", "inLanguage"], []),
        ["ContactPage"] = (["url", "name", "description", "isPartOf", "publisher", "inLanguage"], []),
        ["WebPage"] = (["url", "name", "description", "isPartOf", "publisher", "inLanguage"], []),
        ["ProfilePage"] = (["url", "name", "mainEntity", "isPartOf", "inLanguage"], []),
        ["Person"] = (["name"], ["url", "description", "image", "sameAs", "jobTitle", "worksFor", "email", "knowsAbout"]),
        ["WebSite"] = (["@id", "name", "url"], ["description", "inLanguage", "publisher", "potentialAction"]),
        ["SearchAction"] = (["target", "query-input"], []),
        ["EntryPoint"] = (["urlTemplate"], []),
        ["NewsMediaOrganization"] = (["@id", "name", "url", "logo"], ["sameAs", "foundingDate", "email", "contactPoint", .. Policies]),
        ["ContactPoint"] = (["contactType", "url"], ["email"]),
        ["ImageObject"] = (["url", "width", "height"], ["caption", "creditText"]),
        ["CorrectionComment"] = (["text", "datePublished"], []),
        ["CreativeWork"] = (["name"], ["url"]),
    };

    private readonly List<string> _problems = [];
    private readonly string _visible = Collapse(page.QuerySelector("body")!.TextContent);
    private readonly HashSet<string> _times = [.. page.QuerySelectorAll("body time[datetime]").Select(time => time.GetAttribute("datetime")!)];

    public IReadOnlyList<JsonElement> Things { get; } =
        [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)];

    public IReadOnlyList<string> Problems()
    {
        foreach (var thing in Things)
        {
            Require(thing.TryGetProperty("@context", out var context) && context.GetString() == "https://schema.org", "a thing without its context");
            CheckThing(thing, TypeOf(thing), isTop: true);
        }

        Require(Things.Select(TypeOf).Distinct().Count() == Things.Count, "one type twice");
        return _problems;
    }

    private void CheckThing(JsonElement thing, string at, bool isTop = false)
    {
        if (thing.EnumerateObject().All(property => property.Name == "@id"))
        {
            Require(thing.GetProperty("@id").GetString()!.StartsWith(host + "/#", StringComparison.Ordinal), $"{at}: a reference to nothing");
            return;
        }

        var type = TypeOf(thing);
        if (!Types.TryGetValue(type, out var rules))
        {
            _problems.Add($"{at}: {type} is no known type");
            return;
        }

        var has = thing.EnumerateObject().Select(property => property.Name).Where(name => name is not ("@context" or "@type")).ToList();
        foreach (var missing in rules.Must.Except(has))
            _problems.Add($"{at}: {type} has no {missing}");
        foreach (var unknown in has.Except(rules.Must).Except(rules.May).Where(name => name != "@id"))
            _problems.Add($"{at}: {type} has {unknown}");
        foreach (var property in thing.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
            CheckProperty(property, $"{at}.{property.Name}");
        CheckTogether(thing, type, at, isTop);
    }

    private void CheckProperty(JsonProperty property, string at)
    {
        foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                CheckThing(value, at);
                continue;
            }

            Require(IsGood(property.Name, value), $"{at}: {value}");
        }

        Require(property.Value.ValueKind != JsonValueKind.Array || property.Value.GetArrayLength() > 0, $"{at}: empty");
    }

    private bool IsGood(string name, JsonElement value) => name switch
    {
        "url" or "mainEntityOfPage" or "item" or "sameAs" or "contactPoint" => IsAddress(value.GetString()!, isOwn: name is "mainEntityOfPage" or "item"),
        _ when Policies.Contains(name) => IsAddress(value.GetString()!, isOwn: true),
        "datePublished" or "dateModified" or "coverageStartTime" or "coverageEndTime" => IsInstant(value.GetString()!),
        "headline" => value.GetString() is { Length: > 0 and <= 110 },
        "width" or "height" or "position" or "wordCount" => value.GetInt32() > 0,
        "numberOfItems" => value.GetInt32() >= 0,
        "isAccessibleForFree" => value.ValueKind == JsonValueKind.True,
        "inLanguage" => CultureInfo.GetCultureInfo(value.GetString()!).LCID != 0,
        "urlTemplate" => value.GetString() == host + "/search?q={search_term_string}",
        _ => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
    };

    private void CheckTogether(JsonElement thing, string type, string at, bool isTop)
    {
        if (type is "BreadcrumbList" or "ItemList")
            CheckSteps(thing, type, at);
        if (type == "ImageObject")
            Require((long)thing.GetProperty("width").GetInt32() * thing.GetProperty("height").GetInt32() >= 50_000, $"{at}: a picture too small");
        if (isTop && thing.TryGetProperty("datePublished", out _))
            CheckArticle(thing, at);
        if (type == "Person")
            Require(!thing.GetProperty("name").GetString()!.StartsWith("By ", StringComparison.Ordinal) && IsVisible(thing.GetProperty("name")), $"{at}: a name that readers do not see so");
        if (type == "Person")
            Require(IsVisible(thing, "email") && IsVisible(thing, "knowsAbout"), $"{at}: something of a person that readers do not see");
        if (type == "CreativeWork")
            Require(IsVisible(thing.GetProperty("name")), $"{at}: a source that readers do not see");
        if (type == "CorrectionComment")
            Require(IsVisible(thing.GetProperty("text")) && _times.Contains(thing.GetProperty("datePublished").GetString()!), $"{at}: a correction that readers do not see");
        if (type == "NewsMediaOrganization")
            Require(thing.GetProperty("logo").GetProperty("width").GetInt32() >= 112, $"{at}: a logo too small");
    }

    private void CheckArticle(JsonElement article, string at)
    {
        var (published, modified) = (article.GetProperty("datePublished").GetString()!, article.GetProperty("dateModified").GetString()!);
        Require(DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) <= DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture), $"{at}: changed before it was published");
        Require(_times.Contains(published) && _times.Contains(modified), $"{at}: dates that readers do not see");
        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Require(article.GetProperty("mainEntityOfPage").GetString() == canonical, $"{at}: is not the page’s main entity");
        var (headline, shown) = (article.GetProperty("headline").GetString()!, Collapse(page.QuerySelector("h1")!.TextContent));
        Require(headline == shown || (shown.Length > 110 && shown.StartsWith(headline.TrimEnd('…'), StringComparison.Ordinal)), $"{at}: another headline than the page’s");
        Require(!article.TryGetProperty("description", out var description) || IsVisible(description), $"{at}: a description that readers do not see");
        if (article.TryGetProperty("correction", out var corrections))
            Require(corrections.EnumerateArray().All(correction => string.CompareOrdinal(correction.GetProperty("datePublished").GetString(), modified) <= 0), $"{at}: corrected after it was changed");
        if (article.TryGetProperty("liveBlogUpdate", out var updates))
            Require(updates.EnumerateArray().Select(update => update.GetProperty("datePublished").GetString()).SequenceEqual(updates.EnumerateArray().Select(update => update.GetProperty("datePublished").GetString()).OrderDescending(StringComparer.Ordinal)), $"{at}: not newest first");
    }

    private void CheckSteps(JsonElement list, string type, string at)
    {
        var steps = list.GetProperty("itemListElement").EnumerateArray().ToList();
        Require(steps.Select(step => step.GetProperty("position").GetInt32()).SequenceEqual(Enumerable.Range(1, steps.Count)), $"{at}: positions are not 1, 2, 3 …");
        if (type == "ItemList")
        {
            Require(list.GetProperty("numberOfItems").GetInt32() == steps.Count, $"{at}: another number of items");
            Require(steps.All(step => page.QuerySelectorAll("main a").Any(link => host + link.GetAttribute("href") == step.GetProperty("url").GetString())), $"{at}: lists what the page does not");
            return;
        }

        Require(steps.Count >= 2, $"{at}: too short");
        Require(steps.SkipLast(1).All(step => step.TryGetProperty("item", out _)) && !steps[^1].TryGetProperty("item", out _), $"{at}: every step but the last leads somewhere");
    }

    private bool IsVisible(JsonElement thing, string name) =>
        !thing.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(IsVisible) : IsVisible(value));

    private bool IsVisible(JsonElement text) => _visible.Contains(Collapse(text.GetString()!), StringComparison.Ordinal);

    private bool IsAddress(string address, bool isOwn) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
        && address.All(char.IsAscii) && (!isOwn || address.StartsWith(host + "/", StringComparison.Ordinal));

    private static bool IsInstant(string text) => Instant().IsMatch(text);

    private static string TypeOf(JsonElement thing) => thing.TryGetProperty("@type", out var type) ? type.GetString()! : "?";

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Require(bool holds, string problem)
    {
        if (!holds)
            _problems.Add(problem);
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)\z")]
    private static partial Regex Instant();
}
