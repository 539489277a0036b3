using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>What more than one format asks of its parts. Each rule adds a sentence for what is wrong.</summary>
internal static partial class FeedRules
{
    private static readonly string[] Active = ["script", "style", "iframe", "object", "embed", "form", "input", "link", "meta", "base", "svg", "math"];

    /// <summary>http or https, absolute and in ASCII (RFC 3986).</summary>
    public static void Address(List<string> problems, string what, string? address)
    {
        if (address is null || !address.All(char.IsAscii) || address.Any(char.IsWhiteSpace)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            problems.Add($"{what} is no absolute address: {address}");
    }

    /// <summary>RFC 3339 with a zone.</summary>
    public static DateTimeOffset? Instant(List<string> problems, string what, string? text)
    {
        if (text is not null && Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant))
            return instant;
        problems.Add($"{what} is no time of RFC 3339: {text}");
        return null;
    }

    /// <summary>RFC 822 as RFC 1123 has it: a year of four digits.</summary>
    public static DateTimeOffset? MailTime(List<string> problems, string what, string? text)
    {
        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return instant;
        problems.Add($"{what} is no time of RFC 822: {text}");
        return null;
    }

    public static void Language(List<string> problems, string? tag)
    {
        if (tag is null || !Tag().IsMatch(tag))
            problems.Add($"“{tag}” is no language tag");
    }

    public static void Unique(List<string> problems, string what, IEnumerable<string> values) => problems.AddRange(
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => $"{what} is not unique: {group.Key}"));

    /// <summary>Nothing that acts, nothing that needs a base address.</summary>
    public static void Html(List<string> problems, string what, string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            problems.Add($"{what} has no text");
            return;
        }

        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            if (Active.Contains(element.LocalName) || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"))
                problems.Add($"{what} holds something active: {element.LocalName}");
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>())
            {
                if (!address.StartsWith("mailto:", StringComparison.Ordinal))
                    Address(problems, $"an address in {what}", address);
            }
        }
    }

    public static void NewestFirst(List<string> problems, IEnumerable<DateTimeOffset?> times)
    {
        var known = times.OfType<DateTimeOffset>().ToList();
        if (!known.SequenceEqual(known.OrderDescending()))
            problems.Add("the newest does not come first");
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
