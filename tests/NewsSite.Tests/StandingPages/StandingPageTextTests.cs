using NewsSite.StandingPages;

namespace NewsSite.Tests.StandingPages;

public sealed class StandingPageTextTests
{
    [Theory]
    [InlineData("# About us\n\nWe *are*.", "About us", "<p>We <em>are</em>.</p>")]
    [InlineData("\uFEFF\r\n#  Corrections & more ##  \r\nText", "Corrections & more", "<p>Text</p>")]
    [InlineData("# C#", "C#", "")]
    [InlineData("# About\r## We", "About", "<h2>We</h2>")]
    [InlineData("We are.\n\n# Not the title", null, "<p>We are.</p>\n<h2>Not the title</h2>")]
    [InlineData("#hashtag", null, "<p>#hashtag</p>")]
    public void The_first_heading_is_the_title_and_no_part_of_the_html(string markdown, string? title, string html)
    {
        var text = StandingPageText.Of(markdown);
        Assert.Equal((title, html, markdown), (text.Title, text.Html, text.Markdown));
    }

    [Theory]
    [InlineData("Written by [name of the editor], [address].", 2)]
    [InlineData("[A link](/about), [another][a], a note[^1], an ![image](/a.png) and \\[brackets]\n\n> [!pullquote]\n> b\n\n[a]: /b", 1)]
    [InlineData("Nothing.", 0)]
    public void Places_to_fill_in_stand_in_square_brackets(string markdown, int places) =>
        Assert.Equal(places, StandingPageText.PlacesToFillIn(markdown));
}
