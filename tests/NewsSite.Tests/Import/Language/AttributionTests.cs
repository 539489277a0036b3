using NewsSite.Import.Language;

namespace NewsSite.Tests.Import.Language;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("Five people died, reports AP News.", "AP News")]
    [InlineData("Five people died, reports Reuters, citing Lukashenko.", "Reuters; Lukashenko")]
    [InlineData("\"We will stay,\" the minister said, reports the BelTA news agency.", "BelTA")]
    [InlineData("The bridge is closed, writes The Guardian.", "The Guardian")]
    [InlineData("The bridge is closed, reported Deutsche Welle on Monday.", "Deutsche Welle")]
    [InlineData("Reuters reported that the bridge is closed.", "Reuters")]
    [InlineData("The New York Times reported on Monday that the bridge is closed.", "New York Times")]
    [InlineData("Bloomberg reports that oil is dearer.", "Bloomberg")]
    [InlineData("Bloomberg reported the deal first.", "Bloomberg")]
    [InlineData("As The Guardian has previously reported, the bridge is closed.", "The Guardian")]
    [InlineData("The bridge is closed, Amnesty International reported.", "Amnesty International")]
    [InlineData("The bridge is closed, as reported by Al Jazeera.", "Al Jazeera")]
    [InlineData("The bridge is closed, according to Reuters.", "Reuters")]
    [InlineData("According to the World Health Organization, cases are falling.", "World Health Organization")]
    [InlineData("According to Shehbaz Sharif, the talks went well.", "Shehbaz Sharif")]
    [InlineData("The talks went well, according to Prime Minister Shehbaz Sharif.", "Prime Minister Shehbaz Sharif")]
    [InlineData("Cases are falling, according to data published by the Office for National Statistics.", "Office for National Statistics")]
    [InlineData("Cases are falling, according to a report from the World Bank.", "World Bank")]
    [InlineData("Most voters agree, according to a Reuters poll.", "Reuters")]
    [InlineData("The bridge is closed, according to Reuters and AFP.", "Reuters; AFP")]
    [InlineData("They met, according to information published on the official website of the Belarusian government.", "official website of the Belarusian government")]
    [InlineData("The list was published on the website of the Ministry of Defence of Ukraine.", "website of the Ministry of Defence of Ukraine")]
    [InlineData("The report was posted on Human Rights Watch's website.", "Human Rights Watch")]
    [InlineData("The road is closed, according to the Belarusian government.", "Belarusian government")]
    [InlineData("The road is closed, according to the Polish interior ministry.", "Polish interior ministry")]
    [InlineData("The road is closed, according to Pakistan's Interior Ministry.", "Pakistan's Interior Ministry")]
    [InlineData("The road is closed, according to the Ministry of Defence of Ukraine.", "Ministry of Defence of Ukraine")]
    [InlineData("The agency said so, citing Imran Khan.", "Imran Khan")]
    [InlineData("The paper said so, quoting Alexander Lukashenko.", "Alexander Lukashenko")]
    [InlineData("\"We are sorry,\" Pfizer said in a statement.", "Pfizer")]
    [InlineData("Alexander Lukashenko said in a written statement that he would come.", "Alexander Lukashenko")]
    [InlineData("The Interior Ministry said in a statement that the road is closed.", "Interior Ministry")]
    [InlineData("A spokesman for Pfizer said in a statement that it was sorry.", "Pfizer")]
    [InlineData("The minister told Reuters that the road is closed.", "Reuters")]
    [InlineData("He is well, writes UNN with reference to Reuters.", "UNN; Reuters")]
    [InlineData("The bridge is closed, according to the newspaper Dawn.", "Dawn")]
    public void A_named_source_is_found(string text, string names) =>
        Assert.Equal(names, string.Join("; ", Attributions.Find([new TextPart(text)]).Select(source => source.Name)));

    [Theory]
    [InlineData("Five people died, according to police.")]
    [InlineData("Five people died, according to him.")]
    [InlineData("Five people died, according to local media.")]
    [InlineData("Five people died, according to a source close to the government.")]
    [InlineData("Five people died, according to Khan's lawyer.")]
    [InlineData("Five people died, according to Pakistani officials.")]
    [InlineData("Five people died, according to Western diplomats.")]
    [InlineData("Five people died, according to officials in Islamabad.")]
    [InlineData("Five people died, according to people close to Lukashenko.")]
    [InlineData("Five people died, according to the Ministry.")]
    [InlineData("Five people died, according to the Prime Minister.")]
    [InlineData("Five people died, according to NASA scientists.")]
    [InlineData("This is legal, according to Article 5 of the constitution.")]
    [InlineData("This is legal, according to the Constitution.")]
    [InlineData("This is legal, according to UK law.")]
    [InlineData("Sales fell, according to March figures.")]
    [InlineData("It was decided according to Monday's vote.")]
    [InlineData("Five people died, according to Ukraine.")]
    [InlineData("Everything went according to plan.")]
    [InlineData("He resigned, citing Khan's health.")]
    [InlineData("He resigned, citing concerns about his health.")]
    [InlineData("The court ruled, citing Article 190.")]
    [InlineData("The school closed, citing Covid-19 restrictions.")]
    [InlineData("Residents reported that shots were fired.")]
    [InlineData("Police reported that shots were fired.")]
    [InlineData("Apple reported record profits.")]
    [InlineData("Pakistan reported five new cases.")]
    [InlineData("Pakistan reported that five people died.")]
    [InlineData("There were reports of shots in Islamabad.")]
    [InlineData("Amid reports Khan had been moved, crowds gathered.")]
    [InlineData("The clerk reports to Imran Khan.")]
    [InlineData("It was reported that Canada tightened sanctions.")]
    [InlineData("The police said in a statement that five people died.")]
    [InlineData("Police said in a statement that five people died.")]
    [InlineData("He said in a statement that five people died.")]
    [InlineData("The father of Imran Khan said in a statement that he was well.")]
    [InlineData("The man who met Imran Khan said in a statement that he was well.")]
    [InlineData("Officials in Islamabad said in a statement that the road is closed.")]
    [InlineData("Imran Khan's lawyer said in a statement that he was well.")]
    [InlineData("Hackers carried out an attack on the official website of the Belarusian government.")]
    [InlineData("The minister told Imran Khan to leave.")]
    [InlineData("The tower was built by Gustave Eiffel.")]
    [InlineData("The prime minister said he would stay.")]
    [InlineData("according to")]
    [InlineData("said in a statement")]
    [InlineData("reported")]
    [InlineData("citing")]
    public void What_names_nobody_is_no_source(string text) => Assert.Empty(Attributions.Find([new TextPart(text)]));

    [Theory]
    [InlineData("It is closed, according to Reuters (https://www.reuters.com/world/1).", "https://www.reuters.com/world/1")]
    [InlineData("It is closed, reports AP News: https://apnews.com/x?a=b, and more.", "https://apnews.com/x?a=b")]
    [InlineData("Reuters (http://reuters.com/1) reported that it is closed.", "http://reuters.com/1")]
    [InlineData("It is closed, according to Reuters (javascript:alert).", null)]
    [InlineData("It is closed, according to Reuters (https://user:word@reuters.com/).", null)]
    [InlineData("It is closed, according to Reuters. More at https://example.org/ today.", null)]
    public void The_address_next_to_a_name_becomes_its_link(string text, string? url) =>
        Assert.Equal(url, Assert.Single(Attributions.Find([new TextPart(text)])).Url);

    [Fact]
    public void One_source_under_a_long_and_a_short_name_is_one_source()
    {
        var sources = Attributions.Find(
        [
            new TextPart("The talks went well, according to Prime Minister Shehbaz Sharif."),
            new TextPart("Sharif said in a statement that he would return (https://example.org)."),
            new TextPart("This was confirmed, according to Shehbaz Sharif (https://example.org/1)."),
        ]);

        Assert.Equal([new Attribution("Prime Minister Shehbaz Sharif", "https://example.org/1")], sources);
    }

    [Fact]
    public void A_word_that_begins_a_sentence_is_a_name_only_if_the_text_shows_it_elsewhere()
    {
        var opening = new TextPart("Zerwan reported that the road is closed.");

        Assert.Empty(Attributions.Find([opening]));
        Assert.Equal("Zerwan", Assert.Single(Attributions.Find([opening, new TextPart("The road is run by Zerwan.")])).Name);
    }
}
