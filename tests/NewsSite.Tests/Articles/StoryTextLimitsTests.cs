using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

/// <summary>A text that would cost the parser too much is shown as it is: no word is lost and nothing throws.</summary>
public sealed class StoryTextLimitsTests
{
    private const int Many = 15_000;

    /// <summary>Deep enough for Markdig to refuse, though no limit forbids it.</summary>
    private static readonly string[] DeepTexts =
    [
        Repeat("*a **b ", 100) + Repeat("c** d* ", 100) + "end", Repeat("[", 900) + "end",
        Repeat("![", 200) + "end" + Repeat("](/a)", 200),
    ];

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested quotes", Repeat(">", Many) + " end" },
        { "nested quotes with spaces", Repeat("> ", Many) + "end" },
        { "nested lists in a line", Repeat("- ", Many) + "end" },
        { "nested numbered lists", Repeat("1. ", Many) + "end" },
        { "lists nested by indentation", string.Concat(Enumerable.Range(0, 400).Select(i => $"{Repeat(" ", 2 * i)}- end\n")) },
        { "open brackets", Repeat("[", Many) + " end" },
        { "nested brackets", Repeat("[", Many) + "end" + Repeat("]", Many) },
        { "nested pictures", Repeat("![", Many) + "end" + Repeat("](/a)", Many) },
        { "open links", Repeat("[end](a", Many) },
        { "open emphasis", Repeat("*end _end ", Many) },
        { "nested emphasis", Repeat("*a ", Many) + "end" + Repeat(" a*", Many) },
        { "runs of stars", Repeat("end**a", Many) },
        { "definitions", string.Concat(Enumerable.Range(0, Many).Select(i => $"[a{i}]: /end\n")) },
        { "footnotes", string.Concat(Enumerable.Range(0, Many).Select(i => $"[^{i}] end\n\n[^{i}]: end\n\n")) },
        { "a wide table", Repeat("|end", 3 * Many) + "|\n" + Repeat("|-", 3 * Many) + "|\n" },
        { "a size beyond the limit", "end " + Repeat("a ", StoryTextLimits.Size) },
    };

    public static TheoryData<string> Deep => new(DeepTexts);

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_shown_word_for_word(string kind, string markdown)
    {
        Assert.False(StoryTextLimits.Allow(markdown), kind);
        var page = ParsedStory.Of(markdown);
        Assert.All(page.Body!.Children, child => Assert.Equal("p", child.LocalName));
        Assert.Equal(WithoutWhiteSpace(markdown), WithoutWhiteSpace(page.Body.TextContent));
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void What_the_parser_itself_refuses_is_shown_word_for_word(string markdown)
    {
        Assert.True(StoryTextLimits.Allow(markdown));
        var page = ParsedStory.Of(markdown);
        Assert.Equal(WithoutWhiteSpace(markdown), WithoutWhiteSpace(page.Body!.TextContent));
    }

    [Fact]
    public void A_text_too_deep_to_read_spoils_nothing_for_those_that_follow()
    {
        foreach (var markdown in DeepTexts)
            StoryText.Html(markdown);
        Assert.Equal("<p><em>a</em></p>", StoryText.Html("*a*"));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var page = ParsedStory.Of(Repeat("> ", StoryTextLimits.Nesting) + "end");
        Assert.Equal(StoryTextLimits.Nesting, page.QuerySelectorAll("blockquote").Length);
    }

    [Fact]
    public void A_table_of_five_hundred_links_is_read()
    {
        var page = ParsedStory.Of("| a |\n|---|\n" + Repeat("| [b](/c) |\n", 500));
        Assert.Equal(500, page.QuerySelectorAll("td > a").Length);
    }

    [Fact]
    public void A_long_story_with_emphasis_in_every_paragraph_is_read()
    {
        var page = ParsedStory.Of(Repeat("He *said* **so** in [May](/2026/05).\n\n", 1_000));
        Assert.Equal(1_000, page.QuerySelectorAll("em").Length);
    }

    [Fact]
    public void Indented_text_is_not_taken_for_nesting()
    {
        var page = ParsedStory.Of("    " + Repeat(" ", 200) + "a - b");
        Assert.Single(page.QuerySelectorAll("pre"));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
