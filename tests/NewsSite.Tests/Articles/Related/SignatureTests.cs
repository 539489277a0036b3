using NewsSite.Articles.Related;

namespace NewsSite.Tests.Articles.Related;

/// <summary>What a text is about, in a few weighed words.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("Ferries, ferry's and FERRIES!", "ferry ferry ferry")]
    [InlineData("The Zürich crisis and Łódź’s buses", "zurich crisis łodz buse")]
    [InlineData("The EU told us; the US told the EU", "EU US EU")]
    [InlineData("See [the count](https://example.org/secret) at http://example.org/hidden now", "count")]
    [InlineData("In 2026, 300 of 1,200 left by 12:30", "")]
    [InlineData("東京都庁", "東京 京都 都庁")]
    [InlineData("لوكاشينكو", "لوكاشينكو")]
    [InlineData("", "")]
    [InlineData("\ud800 alone", "alone")]
    public void Words_are_folded_to_what_other_texts_would_write(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Terms.Of(text, 1_000).Select(term => term.Text)));

    [Fact]
    public void A_capital_within_a_sentence_makes_a_name_and_one_at_its_beginning_does_not() => Assert.Equal(
        [("protester", false), ("met", false), ("lukashenko", true), ("talk", false)],
        Terms.Of("Protesters met Lukashenko. Talks", 1_000).Select(term => (term.Text, term.IsName)));

    [Fact]
    public void The_headline_weighs_more_than_the_standfirst_and_that_more_than_the_story()
    {
        var signature = Signature.Of("ferry", "harbour", "storm");

        Assert.Equal(
            new[] { "ferry", "harbour", "storm" }.Select(word => new Term(word, IsName: false).Number),
            signature.Terms.OrderByDescending(term => term.Weight).Select(term => term.Term));
        Assert.InRange(signature.Terms.Sum(term => term.Part * term.Part), 0.99, 1.01);
    }

    [Fact]
    public void A_signature_never_grows_and_is_the_same_every_time()
    {
        var story = string.Join(' ', Enumerable.Range(0, 50_000).Select(n => $"word{(char)('a' + (n % 26))}{(char)('a' + (n / 26 % 26))}"));

        var signature = Signature.Of("A headline of many different words about nothing much", story, story);

        Assert.Equal(Signature.Length, signature.Terms.Count);
        Assert.Equal(signature.Terms, Signature.Of("A headline of many different words about nothing much", story, story).Terms);
        Assert.Equal(signature.Terms, Signature.Unpack(signature.Pack()));
        Assert.Empty(Signature.Of("", "", "").Terms);
    }

    [Fact]
    public void A_terms_row_knows_its_article_and_stands_in_its_terms_range()
    {
        var (least, most) = (ArticleTerm.KeyOf(int.MaxValue, 0), ArticleTerm.KeyOf(int.MaxValue, -1));

        var key = new ArticleTerm(int.MaxValue, 1_234_567, 8).Key;

        Assert.InRange(key, least, most);
        Assert.Equal(1_234_567, ArticleTerm.ArticleOf(key));
        Assert.True(ArticleTerm.KeyOf(int.MaxValue - 1, int.MaxValue) < least);
    }
}
