using NewsSite.Articles;
using NewsSite.Import;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Tests.Import;

public sealed class FrontMatterTests
{
    [Fact]
    public async Task Front_matter_overrides_what_the_text_suggests()
    {
        await using var importing = new Importing();
        importing.Folder.File(
            "a.txt",
            """
            ---
            date: 2024-11-26T10:00:00+05:00
            section: Sport
            topics: [Bridges, "Lisbon", bridges]
            authors:
              - Ana Moreira
              - Nuno Braga
            slug: The Bridge!
            standfirst: |
              Stated,
              not guessed.
            language: pt-PT
            kind: analysis
            story: The bridges of Lisbon
            dateline: Lisbon
            ---
            Bridge closed
            First paragraph.
            Second paragraph, reports Reuters.
            """);

        Assert.Equal(1, (await importing.RunAsync()).Imported);

        var article = await importing.ArticleAsync();
        Assert.Equal(new DateTime(2024, 11, 26, 5, 0, 0, DateTimeKind.Utc), article.PublishedUtc);
        Assert.Equal(new DateOnly(2024, 11, 26), article.PublishedOn);
        Assert.Equal("sport", article.Section?.Slug);
        Assert.Equal(["Bridges", "Lisbon"], article.Topics.OrderBy(t => t.Position).Select(t => t.Topic!.Name));
        Assert.Equal(["Ana Moreira", "Nuno Braga"], article.Bylines.OrderBy(b => b.Position).Select(b => b.Name));
        Assert.All(article.Bylines, byline => Assert.NotNull(byline.AuthorId));
        Assert.Equal(("the-bridge", "Stated, not guessed.", "pt-PT"), (article.Slug, article.Standfirst, article.Language));
        Assert.Equal((ArticleKind.Analysis, "The bridges of Lisbon", "Lisbon"), (article.Kind, article.Story?.Title, article.Dateline));
        Assert.Contains("First paragraph.", article.Body!.Markdown, StringComparison.Ordinal);
        Assert.Equal("Reuters", Assert.Single(article.Sources).Name);
    }

    [Theory]
    [InlineData("colour: red", "colour")]
    [InlineData("section: Weather", "section")]
    [InlineData("section: [World]", "section")]
    [InlineData("date: yesterday", "date")]
    [InlineData("date: 2026-11-23", "date")]
    [InlineData("date: 2026-11-22T15:32:01+01:00", "date")]
    [InlineData("date: 2026-02-30", "date")]
    [InlineData("date: 0001-01-01", "date")]
    [InlineData("date: [2024-01-01]", "date")]
    [InlineData("topics: 5", "topics")]
    [InlineData("topics: {a: b}", "topics")]
    [InlineData("topics: [[a]]", "topics")]
    [InlineData("authors: true", "authors")]
    [InlineData("authors:", "authors")]
    [InlineData("headline: [a]", "headline")]
    [InlineData("headline: 2026", "headline")]
    [InlineData("slug: \"!?\"", "slug")]
    [InlineData("slug: ''", "slug")]
    [InlineData("language: English please", "language")]
    [InlineData("kind: live", "kind")]
    [InlineData("kind: 1", "kind")]
    [InlineData("slug: a\nslug: b", "slug")]
    [InlineData("a: &a [x]\nb: *a", "\"b\"")]
    [InlineData("standfirst: \"\\0\"", "standfirst")]
    [InlineData("- a\n- b", "key: value")]
    [InlineData("just text", "key: value")]
    [InlineData("slug: [", "YAML")]
    [InlineData("slug: a\n--- \nslug: b", "")]
    public async Task A_value_that_cannot_be_is_refused_by_its_key(string yaml, string named)
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", $"---\n{yaml}\n---\n{Importing.Story}");

        var result = await importing.RunAsync();

        if (named.Length == 0)
        {
            // The second fence ends the front matter; what follows is story.
            Assert.Equal(1, result.Imported);
            return;
        }

        Assert.Equal(0, result.Imported);
        Assert.Contains(named, Assert.Single(result.Rows).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-21T23:00")]
    [InlineData("2026-11-22 09:30", "2026-11-22T08:30")]
    [InlineData("2026-07-01T09:30", "2026-07-01T07:30")]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30")]
    [InlineData("2026-11-22T09:30:00Z", "2026-11-22T09:30")]
    public void A_date_without_a_zone_is_local(string date, string utc)
    {
        var clock = new SiteClock(
            new Support.FakeClock(), new IdentityReader(Microsoft.Extensions.Options.Options.Create(new SiteOptions { TimeZone = "Europe/Berlin" })));
        var reader = new FrontMatterReader(clock, new SectionNames([("world", "World")]));

        var expected = DateTime.ParseExact(utc, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, reader.Read($"date: {date}").PublishedUtc);
    }

    [Fact]
    public void Deep_nesting_and_alias_bombs_are_refused_at_once()
    {
        var laughs = "a: &a [x,x]\n" + string.Concat(Enumerable.Range('b', 12).Select(c => $"{(char)c}: &{(char)c} [*{(char)(c - 1)},*{(char)(c - 1)}]\n"));

        Assert.Throws<RefusedFileException>(() => YamlValues.Read(laughs));
        Assert.Throws<RefusedFileException>(() => YamlValues.Read("a: " + new string('[', 16_000)));
        Assert.Throws<RefusedFileException>(() => YamlValues.Read("a: " + new string('[', 1_000_000)));
        Assert.Throws<RefusedFileException>(() => YamlValues.Read("? " + new string('{', 10_000)));
        Assert.Throws<RefusedFileException>(() => YamlValues.Read("a: " + new string('-', 5_000).Replace("-", "- ", StringComparison.Ordinal) + "x"));
    }

    [Fact]
    public async Task Front_matter_that_repeats_the_text_does_not_double_it()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "---\nheadline: Bridge closed\nstandfirst: It will open again.\n---\n" + Importing.Story);

        await importing.RunAsync();

        var article = await importing.ArticleAsync();
        Assert.Equal(("Bridge closed", "It will open again."), (article.Headline, article.Standfirst));
        Assert.StartsWith("The bridge was closed.", article.Body!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_front_matter_states_nothing()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "---\n---\n" + Importing.Story);

        await importing.RunAsync();

        Assert.Equal("Bridge closed", (await importing.ArticleAsync()).Headline);
    }
}
