using System.Text;
using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

/// <summary>Plain text goes in, the same text comes out, whatever it looks like to a Markdown parser.</summary>
public sealed class StoryTextEscapeTests
{
    private const int GeneratedLines = 20_000;
    private const int GeneratedArticles = 1_000;

    private static readonly string[] Pieces =
    [
        "a", "Word", " ", "  ", "    ", "\t", "é", "“", "”", "—", "…", "\u00A0", "\u3000", "\u200B", "\u2028", "\u0085", "😀", "日", "\u202E",
        "*", "**", "_", "__", "`", "``", "```", "~", "~~~", "#", "##", ">", "<", "-", "--", "---", "+", "=", "===", "|", "|-|", "||",
        "1.", "2)", "1234567890.", "7", ".", ")", "(", "[", "]", "![", "](", "]:", "[^1]", "[^1]:", "[a]", "[!pullquote]", "{", "}", "{.x}",
        "\\", "\\\\", "!", "&", "&amp;", "&#35;", "&#x23;", "&nope;", ";", ":", "::", ":::", "\"", "'", "/", "//", "^", "^^", "$", "$$", "@", "%20",
        "http://a.example", "https://b.example/c_d", "HTTPS://E.example", "www.f.example", "mailto:g@h.example", "<i>", "</i>", "<!--", "-->",
        "<https://j.example>", "<k@l.example>", "<script>", "javascript:m", "Abstract:", "\r", "\n", "\f", "\v",
    ];

    [Theory]
    [InlineData("Thousands of people, \"including children\", marched on Sunday; 3.5% more than in 2024.")]
    [InlineData("“We're here,” she said - and [sic] 'they' (all) knew: AT&T, R&D & 5 < 6 | 7 > 3.")]
    [InlineData("A file_name_here, 3 * 4 * 5, a # and a + and #hashtags; 100 ~ 200, C:\\path\\to, e-mail@example.org!")]
    [InlineData("2024 was long. 10.5 metres. 3.30pm. -5 degrees, +44 20, *")]
    [InlineData("See https://www.example.org/a_b_c?d=1&e=2 for more")]
    [InlineData("Er sagte: \\ und `so weiter")]
    public void Ordinary_prose_is_its_own_notation(string prose) => Assert.Equal(prose, StoryText.Escape(prose));

    [Theory]
    [InlineData("1. First", "1\\. First")]
    [InlineData("12) Twelfth", "12\\) Twelfth")]
    [InlineData("# 5 of the best", "\\# 5 of the best")]
    [InlineData("- he said", "\\- he said")]
    [InlineData("> more", "\\> more")]
    [InlineData("---", "\\---")]
    [InlineData("* * *", "\\* * *")]
    [InlineData("a *b* _c_", "a \\*b\\* \\_c\\_")]
    [InlineData("[a](b)", "[a\\](b)")]
    [InlineData("[a]: b", "[a\\]: b")]
    [InlineData("https://a.example/b", "https\\://a.example/b")]
    [InlineData("    four spaces \n", "four spaces")]
    [InlineData("one\r\nline", "one  line")]
    [InlineData(" ", "")]
    public void What_looks_like_notation_gets_one_backslash(string plain, string markdown) =>
        Assert.Equal(markdown, StoryText.Escape(plain));

    [Fact]
    public void Any_line_comes_out_as_one_paragraph_that_says_the_same()
    {
        var random = new Random(20261122);
        for (var i = 0; i < GeneratedLines; i++)
        {
            var line = Line(random);
            var expected = line.Replace('\r', ' ').Replace('\n', ' ').Trim();
            var page = ParsedStory.Of(StoryText.Escape(line));
            var children = page.Body!.Children;
            if (expected.Length == 0)
            {
                Assert.Empty(children);
                continue;
            }

            if (children is not [{ LocalName: "p", ChildElementCount: 0 } only] || only.TextContent.Trim() != Visible(expected))
            {
                Assert.Fail(
                    $"{Shown(line)}, line {i}, became {Shown(StoryText.Escape(line))} and then {Shown(page.Body.InnerHtml)}");
            }
        }
    }

    [Fact]
    public void An_article_of_plain_paragraphs_is_what_the_parser_would_have_made_of_it()
    {
        var random = new Random(14);
        for (var i = 0; i < GeneratedArticles; i++)
        {
            var paragraphs = Enumerable.Range(0, random.Next(6)).Select(_ => Line(random)).ToArray();
            var quick = StoryText.PlainBody(paragraphs);
            var parsed = StoryText.Body(string.Join(
                "\n\n", paragraphs.Select(StoryText.Escape).Where(markdown => markdown.Length > 0)));
            Assert.Equal(Shown(parsed.Markdown), Shown(quick.Markdown));
            Assert.Equal(Shown(parsed.Html), Shown(quick.Html));
            Assert.Equal(parsed.WordCount, quick.WordCount);
        }
    }

    [Fact]
    public void Blank_paragraphs_are_left_out() =>
        Assert.Equal("<p>a</p>\n<p>b &amp; c</p>", StoryText.PlainBody(["", "a", " \t", "b & c", "\n"]).Html);

    private static string Line(Random random)
    {
        var line = new StringBuilder();
        for (var pieces = random.Next(1, 9); pieces > 0; pieces--)
            line.Append(Pieces[random.Next(Pieces.Length)]);
        return line.ToString();
    }

    /// <summary>Without the control characters that no page shows and no feed can hold.</summary>
    private static string Visible(string text) => text.Replace("\f", "", StringComparison.Ordinal).Replace("\v", "", StringComparison.Ordinal);

    private static string Shown(string text) => string.Concat(
        text.Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
