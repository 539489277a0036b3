using System.Text.RegularExpressions;
using NewsSite.Articles;
using NewsSite.Demo;

namespace NewsSite.Tests.Demo;

public sealed partial class SampleArticleTests : IAsyncLifetime
{
    private DemoPaper _paper = null!;

    public async Task InitializeAsync() => _paper = await DemoPaper.FilledAsync(1000);

    public Task DisposeAsync()
    {
        _paper.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_section_and_every_kind_is_there_and_stories_make_about_a_fifth()
    {
        Assert.Equal(8, _paper.Number("SELECT COUNT(DISTINCT SectionId) FROM Articles"));
        Assert.Equal(5, _paper.Number("SELECT COUNT(DISTINCT Kind) FROM Articles"));
        Assert.InRange(_paper.Number("SELECT COUNT(*) FROM Articles WHERE StoryId IS NOT NULL"), 120, 300);
        Assert.All(_paper.Rows("SELECT COUNT(*) FROM Articles WHERE StoryId IS NOT NULL GROUP BY StoryId"), row => Assert.InRange((long)row[0]!, 3, 12));
        Assert.InRange(_paper.Number("SELECT COUNT(*) FROM Articles WHERE LeadPictureId IS NOT NULL"), 500, 700);
        Assert.InRange(_paper.Number("SELECT COUNT(*) FROM Articles WHERE UpdatedUtc IS NOT NULL"), 90, 210);
        Assert.InRange(_paper.Number("SELECT COUNT(*) FROM Corrections"), 2, 30);
        Assert.True(_paper.Number("SELECT COUNT(*) FROM Background WHERE EarlierArticleId < ArticleId") > 100);
    }

    [Fact]
    public void Every_article_has_paragraphs_topics_bylines_and_sources_within_bounds()
    {
        Assert.All(_paper.Texts("SELECT Markdown FROM ArticleBodies"), text => Assert.InRange(text.Split("\n\n").Length, 8, 20));
        Assert.All(Counts("ArticleTopics"), count => Assert.InRange(count, 2, 5));
        Assert.All(Counts("Bylines"), count => Assert.InRange(count, 1, 2));
        Assert.All(Counts("Sources"), count => Assert.InRange(count, 1, 3));
        Assert.All(_paper.Texts("SELECT Html FROM ArticleBodies"), html => Assert.StartsWith("<p>", html, StringComparison.Ordinal));
    }

    [Fact]
    public void No_address_is_used_twice_and_no_headline_is_repeated_within_days()
    {
        Assert.Empty(_paper.Rows("SELECT 1 FROM Articles GROUP BY PublishedOn, Slug HAVING COUNT(*) > 1"));
        Assert.InRange(_paper.Number("SELECT COUNT(*) - COUNT(DISTINCT Headline) FROM Articles"), 0, 10);
        Assert.All(_paper.Rows("SELECT Headline, Slug FROM Articles"), row => Assert.StartsWith(Slug.From((string)row[0]!), (string)row[1]!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_language_is_clean()
    {
        var texts = _paper.Texts("SELECT Headline FROM Articles UNION ALL SELECT Standfirst FROM Articles UNION ALL SELECT Markdown FROM ArticleBodies");
        foreach (var text in texts)
            Assert.DoesNotMatch(Mistake(), text);
        var lengths = _paper.Texts("SELECT Headline FROM Articles").Select(headline => headline.Split(' ').Length).ToList();
        Assert.InRange(lengths.Average(), 7, 11);
        Assert.True(lengths.Count(length => length is >= 5 and <= 13) > 930);
    }

    [Fact]
    public void The_newest_is_of_the_last_hour_the_newest_fifteen_of_today_and_the_more_recent_the_denser()
    {
        var untilUtc = new DateTimeOffset(DemoPaper.UntilUtc).ToUnixTimeMilliseconds();
        const long hour = 3_600_000;
        var ages = _paper.Rows("SELECT PublishedUtc FROM Articles ORDER BY Id DESC").Select(row => untilUtc - (long)row[0]!).ToList();

        Assert.Equal(ages.Order(), ages);
        Assert.InRange(ages[0], 0, hour);
        Assert.InRange(ages[14], 0, 14 * hour);
        Assert.InRange(ages[^1], 400 * 24 * hour, 900 * 24 * hour);
        Assert.True(ages[500] - ages[0] < (ages[^1] - ages[500]) / 3);
        Assert.Equal(0, _paper.Number($"SELECT COUNT(*) FROM Articles WHERE UpdatedUtc > {untilUtc} OR UpdatedUtc < PublishedUtc"));
    }

    [Fact]
    public void The_fast_way_to_plain_HTML_gives_what_the_story_text_gives()
    {
        foreach (var row in _paper.Rows("SELECT Markdown, Html FROM ArticleBodies LIMIT 300"))
            Assert.Equal(StoryText.Body((string)row[0]!).Html, (string)row[1]!);
        foreach (var row in _paper.Rows("SELECT Markdown, Html FROM Background LIMIT 300"))
            Assert.Equal(StoryText.Html((string)row[0]!), (string)row[1]!);
    }

    [Fact]
    public void The_word_count_is_that_of_the_story_text() => Assert.All(
        _paper.Rows("SELECT b.Markdown, a.WordCount FROM Articles a JOIN ArticleBodies b ON b.ArticleId = a.Id LIMIT 300"),
        row => Assert.Equal(StoryText.Body((string)row[0]!).WordCount, (int)(long)row[1]!));

    private IEnumerable<long> Counts(string table) => _paper
        .Rows($"SELECT (SELECT COUNT(*) FROM {table} t WHERE t.ArticleId = a.Id) FROM Articles a")
        .Select(row => (long)row[0]!);

    /// <summary>Doubled words, blanks and marks; "a" before a vowel; brackets of the scripts; a full stop within a sentence.</summary>
    [GeneratedRegex(@"\b(\w+) \1\b|[^\n]  | $| [,.;?]|,,|\.\.|[{}\[\]]|\b[Aa] [aeiAEI]\w|\b[Aa]n [bcdfgjklmnpqrstvwyzBCDFGJKLMNPQRSTVWYZ]|\.” (said|he said|she said)|(?:^|\n\n|[.?!] )[a-z]", RegexOptions.Singleline)]
    private static partial Regex Mistake();
}
