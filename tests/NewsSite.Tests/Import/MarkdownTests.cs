using NewsSite.Import;

namespace NewsSite.Tests.Import;

public sealed class MarkdownTests
{
    [Fact]
    public async Task A_markdown_file_becomes_an_article()
    {
        await using var importing = new Importing();
        importing.Folder.File(
            "a.md",
            """
            # The *bridge* is closed #

            It will open
            again.

            First, according to [Reuters](https://reuters.com/1).

            - a list

            ```
            # no heading

            # here either
            ```

            Earlier, it was reported that **A**.
            """);

        Assert.Equal(1, (await importing.RunAsync()).Imported);

        var article = await importing.ArticleAsync();
        Assert.Equal(("The bridge is closed", "It will open again."), (article.Headline, article.Standfirst));
        Assert.Equal(
            "First, according to [Reuters](https://reuters.com/1).\n\n- a list\n\n```\n# no heading\n\n# here either\n```",
            article.Body!.Markdown);
        Assert.Equal(("Reuters", "https://reuters.com/1"), (Assert.Single(article.Sources).Name, article.Sources[0].Url));
        Assert.Equal("Earlier, it was reported that **A**.", Assert.Single(article.Background).Markdown);
        Assert.Contains("<strong>A</strong>", article.Background[0].Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Bridge\n\nSee [this](https://x.org).\n\nMore.", "", "See [this](https://x.org).\n\nMore.")]
    [InlineData("# Bridge\n\n> A quotation\n\nMore.", "", "> A quotation\n\nMore.")]
    [InlineData("# Bridge\nClosed now.\n\nMore.", "Closed now.", "More.")]
    [InlineData("Closed now.\n\n# Bridge\n\nMore.", "Closed now.", "More.")]
    [InlineData("# Bridge\n\n## Part\n\nMore.", "", "## Part\n\nMore.")]
    public void The_standfirst_is_a_plain_first_paragraph(string text, string standfirst, string body)
    {
        var file = MarkdownFormat.Read(text, FrontMatter.None);

        Assert.Equal(("Bridge", standfirst, body), (file.Headline, file.Standfirst, string.Join("\n\n", file.Body)));
    }

    [Fact]
    public void A_headline_in_front_matter_is_enough_and_a_different_heading_stays()
    {
        var file = MarkdownFormat.Read("# Part one\n\nText.", new FrontMatter { Headline = "Bridge", Standfirst = "Closed." });

        Assert.Equal(("Bridge", "Closed.", "# Part one\n\nText."), (file.Headline, file.Standfirst, string.Join("\n\n", file.Body)));
    }

    [Theory]
    [InlineData('*')]
    [InlineData('[')]
    [InlineData('>')]
    [InlineData('`')]
    [InlineData('(')]
    public void Hostile_nesting_costs_nothing(char mark)
    {
        var nested = new string(mark, 200_000);
        var line = string.Concat(Enumerable.Repeat($"{mark}a ", 200));

        var file = MarkdownFormat.Read($"# Bridge {line[..100]}\n\n{line}\n\n{nested}", FrontMatter.None);

        Assert.StartsWith("Bridge", file.Headline, StringComparison.Ordinal);
        Assert.Equal(nested, file.Body[^1]);
    }

    [Theory]
    [InlineData("Text without a heading.\n\nMore.")]
    [InlineData("# Heading alone")]
    [InlineData("## Too small a heading\n\nText.")]
    [InlineData("```\n# code\n```\n\nText.")]
    public void Without_headline_or_story_it_is_refused(string text) =>
        Assert.Throws<RefusedFileException>(() => MarkdownFormat.Read(text, FrontMatter.None));
}
