using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Site;

namespace NewsSite.Articles;

/// <summary>
/// Live coverage in its entries: each begins with a heading whose first word is a time on the site's clocks, as in
/// "14:05 The harbour opens". What stands before the first is no entry.
/// </summary>
/// <param name="Html">With an id at each entry's heading, and a link to it.</param>
/// <param name="Entries">Newest first, in whichever order they stand.</param>
internal sealed partial record LiveText(string Html, IReadOnlyList<LiveEntry> Entries)
{
    /// <summary>An entry may be dated a little ahead of the save that brings it; one that is further ahead was of the day before.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(6);

    /// <param name="html">Sanitised story HTML.</param>
    /// <param name="changedUtc">When the coverage was last changed: its newest entry is from then or before.</param>
    public static LiveText Of(string html, DateTime changedUtc, SiteClock clock)
    {
        var headings = Heading().Matches(html).Where(heading => TimeOf(heading) is not null).ToList();
        if (headings.Count == 0)
            return new(html, []);

        List<Match> turned = [.. Enumerable.Reverse(headings)];
        var newestFirst = SpanOf(turned) < SpanOf(headings) ? turned : headings;
        var (instants, bound) = (new Dictionary<Match, DateTime>(), changedUtc + Ahead);
        foreach (var heading in newestFirst)
            instants[heading] = bound = LatestBefore(bound, TimeOf(heading)!.Value, clock);

        var anchors = AnchorsOf(headings);
        var entries = newestFirst.Select(heading => new LiveEntry(
            anchors[heading], StoryWords.Of(heading.Groups["headline"].Value), instants[heading] < changedUtc ? instants[heading] : changedUtc,
            StoryWords.Of(html[(heading.Index + heading.Length)..EndOf(heading, headings, html)])));
        return new(WithAnchors(html, headings, anchors, instants), [.. entries]);
    }

    private static int EndOf(Match heading, List<Match> headings, string html) =>
        headings.IndexOf(heading) is var at && at + 1 < headings.Count ? headings[at + 1].Index : html.Length;

    /// <summary>How long the coverage would have been with the newest first; a day is over where an earlier hour is shown as a later one.</summary>
    private static TimeSpan SpanOf(List<Match> headings) => headings.Zip(headings.Skip(1))
        .Aggregate(TimeSpan.Zero, (span, pair) => span + (TimeOf(pair.First)!.Value - TimeOf(pair.Second)!.Value));

    private static DateTime LatestBefore(DateTime boundUtc, TimeOnly local, SiteClock clock)
    {
        var day = clock.DayOf(boundUtc);
        var utc = clock.UtcOf(day.ToDateTime(local));
        return utc <= boundUtc ? utc : clock.UtcOf(day.AddDays(-1).ToDateTime(local));
    }

    private static TimeOnly? TimeOf(Match heading) =>
        TimeOnly.TryParseExact(heading.Groups["time"].Value.Replace('.', ':'), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Two entries of the same minute are told apart by a number.</summary>
    private static Dictionary<Match, string> AnchorsOf(List<Match> headings) => headings
        .GroupBy(heading => TimeOf(heading)!.Value.ToString("'at-'HHmm", CultureInfo.InvariantCulture))
        .SelectMany(minute => minute.Select((heading, number) => (heading, Anchor: number == 0 ? minute.Key : $"{minute.Key}-{number + 1}")))
        .ToDictionary(heading => heading.heading, heading => heading.Anchor);

    private static string WithAnchors(string html, List<Match> headings, Dictionary<Match, string> anchors, Dictionary<Match, DateTime> instants)
    {
        var (text, at) = (new StringBuilder(html.Length + (headings.Count * 80)), 0);
        foreach (var heading in headings)
        {
            var (level, anchor) = (heading.Groups["level"].Value, anchors[heading]);
            text.Append(html, at, heading.Index - at).Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{anchor}\"><a href=\"#{anchor}\"><time datetime=\"{instants[heading]:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{heading.Groups["time"].Value}</time></a> {heading.Groups["headline"].Value}</h{level}>");
            at = heading.Index + heading.Length;
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    [GeneratedRegex(@"<h(?<level>[2-4])>(?<time>[0-9]{1,2}[:.][0-9]{2})\s+(?<headline>.+?)</h\k<level>>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}

/// <param name="Anchor">The id of its heading.</param>
/// <param name="Headline">Plain, without the time.</param>
/// <param name="Words">The entry's text on one line.</param>
internal sealed record LiveEntry(string Anchor, string Headline, DateTime AtUtc, string Words);
