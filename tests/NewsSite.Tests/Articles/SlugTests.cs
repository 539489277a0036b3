using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Thousands of protesters breach Lukashenko's visit", "thousands-of-protesters-breach-lukashenkos-visit")]
    [InlineData("Société Générale & Łódź", "societe-generale-and-lodz")]
    [InlineData("Минск: президент", "минск-президент")]
    [InlineData("…!?", "untitled")]
    [InlineData("", "untitled")]
    public void A_slug_is_the_headline_in_plain_words(string headline, string slug) => Assert.Equal(slug, Slug.From(headline));

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\uD800')]
    [InlineData('\uDFFF')]
    [InlineData('\uFDD0')]
    [InlineData('\0')]
    public void What_is_no_character_only_separates_words(char none) =>
        Assert.Equal("before-after", Slug.From($"Before{none}after"));
}
