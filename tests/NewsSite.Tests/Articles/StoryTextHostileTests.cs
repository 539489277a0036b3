using AngleSharp.Dom;
using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

/// <summary>Whatever a story holds, the tree that a browser makes of it has nothing active in it, and no word is lost to a trick.</summary>
public sealed class StoryTextHostileTests
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "rel", "title", "src", "alt", "width", "height", "loading", "class", "id", "role", "aria-label", "tabindex",
        "scope", "start",
    };

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "picture", "source", "h2", "h3", "h4", "em", "strong", "small", "sup", "code", "pre", "br", "hr", "blockquote", "footer", "ul", "ol",
        "li", "a", "figure", "figcaption", "img", "aside", "section", "div", "table", "thead", "tbody", "tr", "th", "td",
    };

    public static TheoryData<string> Notation => new(
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a]( javascript:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](<java\nscript:alert(1)>)",
        "[a](<java script:alert(1)>)",
        "[a](\u0001javascript:alert(1))",
        "[a](java\u0000script:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](&#x6A;avascript&colon;alert(1))",
        "[a](javascript&#58;alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](javascript%3Aalert(1))",
        "[a](\\javascript:alert(1))",
        "[a](javascript\\:alert(1))",
        "[a](vbscript:msgbox(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[a](file:///etc/passwd)",
        "[a](blob:https://a.example/1)",
        "[a](feed:javascript:alert(1))",
        "[a](view-source:javascript:alert(1))",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "[a][b]\n\n[b]: <javascript:alert(1)> \"c\"",
        "![a](javascript:alert(1))",
        "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
        "![a](/b.png\" onerror=\"alert(1))",
        "![\" onerror=\"alert(1)](/b.png)",
        "![a](/b.png \"\\\" onerror=\\\"alert(1)\")",
        "![a](/b.png '\"><script>alert(1)</script> | \"><script>alert(2)</script>')",
        "![a](//b.example/c.png)",
        "![a](/\\b.example/c.png)",
        "![a](/&Tab;/b.example/c.png)",
        "[![a](javascript:alert(1))](javascript:alert(2))",
        "<javascript:alert(1)>",
        "<vbscript:msgbox(1)>",
        "<data:text/html,a>",
        "<a@b.example\"onmouseover=alert(1)>",
        "[a](/b){onmouseover=alert(1)}",
        "# a {onmouseover=alert(1)}",
        "a {.b #c onclick=alert(1)}",
        "[a](/b \"c\" onclick=\"alert(1)\")",
        "[a](/b'onclick='alert(1))",
        "[a](https://b.example/\"onclick=\"alert(1))",
        "https://a.example/\"onmouseover=\"alert(1)",
        "https://a.example/'><script>alert(1)</script>",
        "javascript:alert(1)",
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//a.example/b.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\">a</a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,a\"></object><embed src=a><base href=//a.example>",
        "<style>@import '//a.example/b.css';</style><link rel=stylesheet href=//a.example>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>a</button></form>",
        "<details open ontoggle=alert(1)>a</details>",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><!DOCTYPE html>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "</p></body></html><script>alert(1)</script>",
        "```<script>\nalert(1)\n```",
        "``` \"onclick=alert(1)\na\n```",
        "    <script>alert(1)</script>",
        "`<script>alert(1)</script>`",
        "> <script>alert(1)</script>\n>\n> — <img src=x onerror=alert(1)>",
        "> [!pullquote]\n> [a](javascript:alert(1))",
        "|<script>|[a](javascript:b)|\n|-|-|\n|<img src=x onerror=alert(1)>|![c](data:d)|",
        "a[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: <script>b</script> [c](javascript:d)",
        "a[^1]\n\n[^1]: [b](#note-1) <a id=c>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;img src=x onerror=alert(1)&#62;",
        "\u2028<script>\u2029alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "[a](b \"" + new string('"', 500) + "\")",
        "[a]: <" + new string('x', 5_000) + "\n\n[a]",
        "[" + new string('a', 2_000) + "]: javascript:alert(1)\n\n[" + new string('a', 2_000) + "]");

    public static TheoryData<string> Html => new(
        "<script>alert(1)</script><p onclick=alert(1) style=color:red>a</p>",
        "<h1>a</h1><h5>a</h5><font color=red>a</font><marquee>a</marquee>",
        "<a href=javascript:alert(1)>a</a><a href=\"&#1;javascript:alert(1)\">a</a><a href='java\nscript:alert(1)'>a</a>",
        "<a href=\" javascript:alert(1)\">a</a><a href=/b target=_blank ping=//a.example rel=opener>a</a>",
        "<svg><script>alert(1)</script><a href=javascript:alert(1)>a</a><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">a</mi></math>",
        "<img src=x onerror=alert(1)><img src=/a.png srcset=\"//b.example 1x\" onload=alert(1) width=1e9 loading=eager>",
        "<iframe src=/a srcdoc=\"<script>alert(1)</script>\"></iframe><template><script>alert(1)</script></template>",
        "<div class=\"table evil\" id=main role=alert tabindex=1 aria-label=a data-x=y>a</div>",
        "<aside class=\"embed pullquote\">a</aside><section class=x role=main>a</section>",
        "<li id=\"x\">a</li><a id=\"note-1 onclick\" href=#a>a</a><ol start=\"1 onclick=b\">a</ol>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">a</noscript>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp><textarea></textarea><script>a</script>",
        "<table><a href=javascript:alert(1)><tr onclick=b><td style=c colspan=9>a</table>",
        "<custom-element is=x>a</custom-element><input autofocus onfocus=alert(1)><video src=a poster=javascript:b>a</video>");

    [Theory]
    [MemberData(nameof(Notation))]
    public void Nothing_active_comes_out_of_the_notation(string markdown) => AssertHarmless(StoryText.Html(markdown));

    [Theory]
    [MemberData(nameof(Html))]
    public void The_sanitiser_alone_would_let_nothing_active_through(string html)
    {
        var page = ParsedStory.OfHtml(html);
        AssertHarmless(new StoryTextSanitiser().Write(page.Body).Html);
    }

    [Theory]
    [InlineData("[seen](javascript:alert(1))", "seen")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("[a](/b){onmouseover=alert(1)}", "a{onmouseover=alert(1)}")]
    public void The_words_of_what_is_refused_stay(string markdown, string words)
    {
        var page = ParsedStory.Of(markdown);
        Assert.Equal(words, page.Body!.TextContent);
    }

    [Fact]
    public void The_allow_list_names_no_element_that_could_act() =>
        Assert.Equal(Elements.Order(StringComparer.Ordinal), StoryTextAllowList.ElementNames.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Notation))]
    public void Sanitised_html_is_stable(string markdown)
    {
        var once = StoryText.Html(markdown);
        var page = ParsedStory.OfHtml(once);
        Assert.Equal(once, new StoryTextSanitiser().Write(page.Body).Html);
    }

    private static void AssertHarmless(string html)
    {
        var page = ParsedStory.OfHtml(html);
        Assert.Empty(page.Head!.Children);
        Assert.Empty(page.Body!.Attributes);
        foreach (var element in page.Body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            if (element.LocalName == "a")
                AssertHarmlessLink(element);
            if (element.LocalName == "img")
                Assert.Matches(@"^/[^/\\\s]", element.GetAttribute("src"));
            Assert.Matches("^(note-.*)?$", element.Id ?? "");
            Assert.Matches("^(|table|notes|embed|pullquote|right|centre)$", element.ClassName ?? "");
        }
    }

    private static void AssertHarmlessLink(IElement link)
    {
        var target = new Url(new Url("https://own.example/2026/11/22/slug"), link.GetAttribute("href")!);
        Assert.Contains(target.Scheme, new[] { "http", "https", "mailto" });
        if (target.Scheme != "mailto" && target.Host != "own.example")
            Assert.Equal("noopener", link.GetAttribute("rel"));
    }
}
