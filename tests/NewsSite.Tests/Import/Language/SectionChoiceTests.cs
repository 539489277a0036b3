using NewsSite.Import.Language;

namespace NewsSite.Tests.Import.Language;

public sealed class SectionChoiceTests
{
    [Theory]
    [InlineData("Striker scores twice in cup final", "The goalkeeper had no chance in the second half of the match.", "sport")]
    [InlineData("Inflation falls as markets rally", "Investors expect the bank to cut rates after strong earnings.", "business")]
    [InlineData("Parliament rejects coalition's budget", "Lawmakers voted after a long debate, and the opposition demands an election.", "politics")]
    [InlineData("Astronomers find water on distant planet", "Scientists used a new telescope for their research.", "science")]
    [InlineData("Chatbot leaks user data", "The software was built by a startup, and its developers blame an algorithm.", "technology")]
    [InlineData("Museum shows forgotten painter", "The exhibition of paintings opens with a concert by the orchestra.", "culture")]
    [InlineData("Troops cross the border", "The ceasefire between Armenia and Azerbaijan did not last.", "world")]
    [InlineData("A quiet day", "Nothing happened, and nobody minded.", null)]
    public void The_words_choose_the_section(string headline, string text, string? section) =>
        Assert.Equal(section, SectionChoice.Find(new TextPart(headline), [new TextPart(text)]));
}
