using NewsSite.Import.Language;

namespace NewsSite.Tests.Import.Language;

public sealed class BackgroundTests
{
    [Theory]
    [InlineData("Earlier, it was reported that Canada tightened sanctions.", true)]
    [InlineData("Earlier it was reported that Canada tightened sanctions.", true)]
    [InlineData("It was also reported that Poland halted traffic.", true)]
    [InlineData("Previously, the court had ruled otherwise.", true)]
    [InlineData("Earlier, Reuters reported that the talks had failed.", true)]
    [InlineData("Earlier, the Interior Ministry announced a curfew.", true)]
    [InlineData("As previously reported, the road is closed.", true)]
    [InlineData("Earlier on Monday, police used tear gas.", false)]
    [InlineData("Earlier, police used tear gas.", false)]
    [InlineData("It was reported that two people died.", false)]
    [InlineData("Previously closed roads were opened.", false)]
    [InlineData("The minister said: Earlier, it was reported that it rained.", false)]
    public void A_last_paragraph_that_looks_back_is_background(string last, bool isBackground)
    {
        var (body, background) = BackgroundParagraphs.Split(["The story.", last]);

        Assert.Equal(isBackground ? 1 : 2, body.Count);
        Assert.Equal(isBackground ? [last] : Array.Empty<string>(), background);
    }

    [Fact]
    public void Only_trailing_paragraphs_are_taken()
    {
        string[] paragraphs = ["Story.", "Earlier, it was reported that A.", "More of the story.", "Previously, B.", "It was also reported that C."];

        var (body, background) = BackgroundParagraphs.Split(paragraphs);

        Assert.Equal(paragraphs[..3], body);
        Assert.Equal(paragraphs[3..], background);
    }

    [Fact]
    public void The_story_always_keeps_a_paragraph()
    {
        var (body, background) = BackgroundParagraphs.Split(["Previously, A.", "Previously, B."]);

        Assert.Equal(["Previously, A."], body);
        Assert.Equal(["Previously, B."], background);
    }
}
