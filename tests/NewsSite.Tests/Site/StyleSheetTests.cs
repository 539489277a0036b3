using NewsSite.Site.WebRoot;

namespace NewsSite.Tests.Site;

public class StyleSheetTests
{
    [Theory]
    [InlineData("a { color: red; }\n\nb {\n  margin: 0 auto;\n}\n", "a{color: red}b{margin: 0 auto}")]
    [InlineData("/* a note */ a { b: c }", "a{b: c}")]
    [InlineData("@layer reset, tokens ;\n@media (width >= 40rem) { a { b: c } }", "@layer reset,tokens;@media (width >= 40rem){a{b: c}}")]
    [InlineData("a :hover, a:hover { b: calc(1px + 2px) }", "a :hover,a:hover{b: calc(1px + 2px)}")]
    [InlineData("a/**/.b { c: 1px/**/2px }", "a/**/.b{c: 1px/**/2px}")]
    [InlineData("a { content: \"  ;  /* not a note */ }\" ; d: '\\'  x' }", "a{content: \"  ;  /* not a note */ }\";d: '\\'  x'}")]
    [InlineData("a { b: url( data:x;y,  z ) c }", "a{b: url( data:x;y,  z ) c}")]
    [InlineData("a { b: url( \"x  )y\" ) }", "a{b: url( \"x  )y\" )}")]
    [InlineData("a { --empty: ; b: c }", "a{--empty:;b: c}")]
    [InlineData("a\\  b { c: d }", "a\\  b{c: d}")]
    [InlineData("a { b: c } /* unfinished", "a{b: c}")]
    [InlineData("a { b: \"unfinished", "a{b: \"unfinished")]
    [InlineData("", "")]
    public void Only_what_has_no_meaning_is_dropped(string css, string shorter)
    {
        Assert.Equal(shorter, StyleSheet.Shorten(css));
        Assert.Equal(shorter, StyleSheet.Shorten(shorter));
    }
}
