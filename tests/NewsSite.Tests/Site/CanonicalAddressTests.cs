using NewsSite.Articles;
using NewsSite.Site.Addressing;

namespace NewsSite.Tests.Site;

public class CanonicalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/world")]
    [InlineData("/2026/11/22/thousands-of-protesters")]
    [InlineData("/feed.xml")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/topics/%D8%B9%D9%85%D8%B1%D8%A7%D9%86")]
    [InlineData("/newsroom/Invitations/AbC/")]
    [InlineData("/Newsroom")]
    public void A_canonical_address_comes_back_itself(string path) => Assert.Same(path, CanonicalAddress.Of(path));

    [Theory]
    [InlineData("/world/", "/world")]
    [InlineData("/world///", "/world")]
    [InlineData("//world", "/world")]
    [InlineData("//", "/")]
    [InlineData("/World", "/world")]
    [InlineData("/index", "/")]
    [InlineData("/Index/", "/")]
    [InlineData("/index.html", "/")]
    [InlineData("/%77orld", "/world")]
    [InlineData("/%57ORLD/", "/world")]
    [InlineData("//evil.com", "/evil.com")]
    [InlineData("///evil.com/%2e%2e.", "/evil.com/...")]
    [InlineData("/topics/caf%c3%a9", "/topics/caf%C3%A9")]
    [InlineData("/topics/CAF%C3%89", "/topics/caf%C3%A9")]
    [InlineData("/topics/cafe%CC%81", "/topics/caf%C3%A9")]
    [InlineData("/newsrooms/", "/newsrooms")]
    public void Another_spelling_leads_to_the_canonical_address_at_once(string path, string canonical)
    {
        Assert.Equal(canonical, CanonicalAddress.Of(path));
        Assert.Same(canonical, CanonicalAddress.Of(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("world")]
    [InlineData("/a%2Fb")]
    [InlineData("/%2F/evil.com")]
    [InlineData("/\\evil.com")]
    [InlineData("/%5Cevil.com")]
    [InlineData("/a%00b")]
    [InlineData("/a%0D%0ASet-Cookie:x=1")]
    [InlineData("/%ff")]
    [InlineData("/%c0%af")]
    [InlineData("/%")]
    [InlineData("/%4")]
    [InlineData("/%zz")]
    [InlineData("/a/../b")]
    [InlineData("/a/%2E%2e/b")]
    [InlineData("/./a")]
    [InlineData("/a b")]
    [InlineData("/a;b")]
    [InlineData("/a#b")]
    [InlineData("/javascript:alert(1)")]
    [InlineData("/caf\u00e9")]
    [InlineData("/%EF%BF%BF")]
    [InlineData("/%E2%80%AEtxt")]
    public void No_page_can_have_such_an_address(string path) => Assert.Null(CanonicalAddress.Of(path));

    [Fact]
    public void An_endless_address_is_refused() => Assert.Null(CanonicalAddress.Of("/" + new string('A', 5000)));

    [Theory]
    [InlineData("Thousands of protesters breach government district")]
    [InlineData("Émigré café in Kraków — “naïve”?")]
    [InlineData("عمران خان کا بیان")]
    [InlineData("हिन्दी समाचार")]
    [InlineData("İstanbul'da ΑΘΗΝΑΣ")]
    [InlineData("東京 2026")]
    public void Every_slug_makes_a_canonical_address(string headline)
    {
        var path = CanonicalAddress.Encode(ArticlePath.Of(new DateOnly(2026, 11, 22), Slug.From(headline)));

        Assert.All(path, letter => Assert.True(char.IsAscii(letter)));
        Assert.Same(path, CanonicalAddress.Of(path));
    }
}
