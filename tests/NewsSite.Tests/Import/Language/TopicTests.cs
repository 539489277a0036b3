using NewsSite.Import.Language;

namespace NewsSite.Tests.Import.Language;

public sealed class TopicTests
{
    [Theory]
    [InlineData("Storm hits Lisbon", "The storm came at night.", "Lisbon")]
    [InlineData("Storm hits coast", "Ana Moreira saw it. Later Moreira left.", "Ana Moreira")]
    [InlineData("Storm hits coast", "The house of Ana Moreira fell. It was Moreira's only one.", "Ana Moreira")]
    [InlineData("Storm hits coast", "Ana Moreira saw it once.", "")]
    [InlineData("Storm hits coast", "Belarusian troops came. Later a Belarusian ship sank.", "Belarus")]
    [InlineData("Storm hits coast", "On Monday, November 26, it came. On Monday it left. In November it was over.", "")]
    [InlineData("Storm hits coast", "The President came. The Prime Minister left. The President returned.", "")]
    [InlineData("Storm hits coast", "Police came. Police left. Demonstrators came. Demonstrators left.", "")]
    [InlineData("Storm hits coast", "The Bank of England paid. England won. So the Bank of England paid again, and England slept.", "Bank of England; England")]
    [InlineData("Storm hits coast", "He met Lukashenko and Sharif. Then Lukashenko left. Sharif stayed.", "Lukashenko; Sharif")]
    [InlineData("Storm hits coast", "A ship of the US Navy came. The U.S. paid. America slept in the UK.", "United States")]
    [InlineData("Storm hits coast", "He lives in New York. She left New York.", "New York")]
    [InlineData("Storm hits coast", "Pakistani Prime Minister Shehbaz Sharif met President Sharif's guest.", "Shehbaz Sharif")]
    [InlineData("Storm hits coast", "The Dutch team met Louis van Gaal. Later Van Gaal left, and Louis van Gaal slept.", "Louis van Gaal")]
    [InlineData("Storm Hits Coast And Harbour", "The storm came at night.", "")]
    [InlineData("Storm Hits Lisbon And Its Harbour", "The storm came to Lisbon at night.", "Lisbon")]
    [InlineData("", "", "")]
    public void Topics_are_the_names_that_recur_or_stand_in_the_headline(string headline, string text, string topics) =>
        Assert.Equal(topics, string.Join("; ", Topics.Find(new TextPart(headline), [new TextPart(text)], [])));

    [Fact]
    public void There_are_never_too_many()
    {
        var names = Enumerable.Range('A', 20).Select(letter => $"visited Mr {(char)letter}etrovan and {(char)letter}etrovan");

        Assert.Equal(Topics.Limit, Topics.Find(new TextPart("Storm"), [new TextPart("He " + string.Join(", then ", names))], []).Count);
    }

    [Fact]
    public void A_source_is_no_topic_unless_the_headline_is_about_it()
    {
        var text = new TextPart("It is closed, says Reuters. It was open, says Reuters.");

        Assert.Empty(Topics.Find(new TextPart("Bridge closed"), [text], ["Reuters"]));
        Assert.Equal(["Reuters"], Topics.Find(new TextPart("Strike at Reuters"), [text], ["Reuters"]));
    }
}
