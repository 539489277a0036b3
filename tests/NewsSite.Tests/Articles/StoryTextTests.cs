using NewsSite.Articles;

namespace NewsSite.Tests.Articles;

/// <summary>One fact for each thing that the notation can say.</summary>
public sealed class StoryTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One.\n\nTwo,\nstill two.", "<p>One.</p>\n<p>Two,\nstill two.</p>")]
    [InlineData("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("a  \nb", "<p>a<br>\nb</p>")]
    [InlineData("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("```html\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>")]
    [InlineData("\"Quoted\" -- and ... 'so' (c)", "<p>&quot;Quoted&quot; -- and ... 'so' (c)</p>")]
    [InlineData("AT&T &eacute; &lt;", "<p>AT&amp;T é &lt;</p>")]
    [InlineData("A ~~b~~ <u>c</u>", "<p>A ~~b~~ &lt;u&gt;c&lt;/u&gt;</p>")]
    public void Plain_notation_becomes_plain_html(string markdown, string html) =>
        Assert.Equal(html, StoryText.Html(markdown));

    [Theory]
    [InlineData("# A\n\n## B\n\n### C\n\n#### D", "h2 A, h3 B, h4 C, h4 D")]
    [InlineData("### A\n\n## B\n\n#### C\n\n###### D", "h2 A, h2 B, h3 C, h4 D")]
    [InlineData("## A\n\n##### B\n\n### C\n\n# D", "h2 A, h3 B, h3 C, h2 D")]
    [InlineData("> ###### A\n\n- ## B", "h2 A, h2 B")]
    [InlineData("Above\n=====\n\nBelow\n-----", "h2 Above, h3 Below")]
    public void Headings_begin_at_h2_and_never_skip(string markdown, string headings)
    {
        var page = ParsedStory.Of(markdown);
        var found = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => $"{h.LocalName} {h.TextContent}");
        Assert.Equal(headings, string.Join(", ", found));
    }

    [Fact]
    public void An_empty_heading_is_left_out() => Assert.Equal("<p>a</p>", StoryText.Html("#\n\na\n\n## ##"));

    [Theory]
    [InlineData("[a](https://b.example/c)", "<p><a href=\"https://b.example/c\" rel=\"noopener\">a</a></p>")]
    [InlineData("[a](//b.example)", "<p><a href=\"//b.example\" rel=\"noopener\">a</a></p>")]
    [InlineData("[a](/ethics \"b\")", "<p><a href=\"/ethics\" title=\"b\">a</a></p>")]
    [InlineData("[a](#b) <c@d.example>", "<p><a href=\"#b\">a</a> <a href=\"mailto:c@d.example\">c@d.example</a></p>")]
    [InlineData("[](/b)", "<p><a href=\"/b\">/b</a></p>")]
    [InlineData("[a][b]\n\n[b]: https://c.example", "<p><a href=\"https://c.example\" rel=\"noopener\">a</a></p>")]
    [InlineData("On <https://a.example> b", "<p>On <a href=\"https://a.example\" rel=\"noopener\">https://a.example</a> b</p>")]
    public void Links_that_leave_the_site_get_no_opener(string markdown, string html) =>
        Assert.Equal(html, StoryText.Html(markdown));

    [Fact]
    public void A_bare_address_within_a_sentence_stays_text() =>
        Assert.Equal("<p>See https://a.example/b_c_d for more</p>", StoryText.Html("See https://a.example/b_c_d for more"));

    [Fact]
    public void A_quotation_names_its_speaker() => Assert.Equal(
        "<blockquote><p>We <em>knew</em>.</p><footer>— A Minister, <em>in</em> May</footer></blockquote>",
        StoryText.Html("> We *knew*.\n>\n> — A Minister, *in* May"));

    [Fact]
    public void A_quotation_of_nothing_but_a_dash_line_keeps_it() =>
        Assert.Equal("<blockquote><p>— and so on</p></blockquote>", StoryText.Html("> — and so on"));

    [Theory]
    [InlineData("> [!pullquote]\n> We *knew*.\n>\n> — A Minister")]
    [InlineData("> [!PullQuote]\n>\n> We *knew*.\n>\n> — A Minister")]
    public void A_marked_quotation_is_a_pull_quote(string markdown) => Assert.Equal(
        "<aside class=\"pullquote\"><p>We <em>knew</em>.</p><footer>— A Minister</footer></aside>",
        StoryText.Html(markdown));

    [Theory]
    [InlineData("> \\[!pullquote]\n> a")]
    [InlineData("> [!pullquote] a")]
    [InlineData("[!pullquote]\na")]
    public void Other_brackets_make_no_pull_quote(string markdown)
    {
        var page = ParsedStory.Of(markdown);
        Assert.Empty(page.QuerySelectorAll("aside"));
        Assert.Contains("[!pullquote]", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_scrolls_in_a_region_of_its_own_and_keeps_its_alignment() => Assert.Equal(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>"
        + "<thead><tr><td></td><th scope=\"col\" class=\"right\">Votes</th><th scope=\"col\" class=\"centre\">S</th></tr></thead>"
        + "<tbody><tr><td>A <em>b</em></td><td class=\"right\">1</td><td class=\"centre\">2</td></tr></tbody></table></div>",
        StoryText.Html("|   | Votes | S |\n|---|---:|:-:|\n| A *b* | 1 | 2 |"));

    [Fact]
    public void Tables_are_told_apart_by_their_labels()
    {
        var page = ParsedStory.Of("|a|\n|-|\n|b|\n\ntext\n\n|c|\n|-|\n|d|");
        Assert.Equal(
            ["Table 1", "Table 2"], page.QuerySelectorAll("div.table").Select(t => t.GetAttribute("aria-label")));
    }

    [Fact]
    public void A_row_longer_than_its_table_loses_nothing()
    {
        var page = ParsedStory.Of("|a|b|\n|-|-|\n|c|d|e|");
        Assert.Equal("abcde", page.QuerySelector("table")!.TextContent);
    }

    [Fact]
    public void A_footnote_and_its_references_lead_to_each_other()
    {
        var page = ParsedStory.OfBody("A[^x] and[^x] b[^y].\n\n[^y]: Second.\n\n[^x]: First.");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(["note-ref-1", "note-ref-2", "note-ref-3", "note-1", "note-2"], ids);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.Equal(["1", "1", "2"], page.QuerySelectorAll("sup > a[role=doc-noteref]").Select(a => a.TextContent));
        Assert.Equal(
            ["Back to reference 1", "Back to reference 2", "Back to reference 3"],
            page.QuerySelectorAll("a[role=doc-backlink]").Select(a => a.GetAttribute("aria-label")));
        Assert.Equal("First. ↩ ↩", page.QuerySelector("section.notes li")!.TextContent);
    }

    [Fact]
    public void Footnotes_of_two_texts_on_one_page_have_different_ids()
    {
        var ids = new[] { ParsedStory.Of("A[^1].\n\n[^1]: x"), ParsedStory.Of("B[^1].\n\n[^1]: x"), ParsedStory.OfBody("A[^1].\n\n[^1]: x") }
            .SelectMany(page => page.QuerySelectorAll("[id]").Select(e => e.Id)).ToArray();
        Assert.Equal(6, ids.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(
        "![A crowd](/media/ab12.jpg#1200x800 \"Minsk, Sunday | Jane Doe/AP\")",
        "<figure><img src=\"/media/ab12.jpg\" alt=\"A crowd\" width=\"1200\" height=\"800\" loading=\"lazy\">"
        + "<figcaption>Minsk, Sunday <small>Jane Doe/AP</small></figcaption></figure>")]
    [InlineData(
        "![A *crowd*](/media/a.jpg \"Minsk & \\\"Sunday\\\"\")",
        "<figure><img src=\"/media/a.jpg\" alt=\"A crowd\" loading=\"lazy\">"
        + "<figcaption>Minsk &amp; &quot;Sunday&quot;</figcaption></figure>")]
    [InlineData(
        "![](/a.jpg \"| Jane Doe\")",
        "<figure><img src=\"/a.jpg\" alt=\"\" loading=\"lazy\"><figcaption><small>Jane Doe</small></figcaption></figure>")]
    [InlineData("![a](/a.jpg#0x9)", "<figure><img src=\"/a.jpg#0x9\" alt=\"a\" loading=\"lazy\"></figure>")]
    [InlineData(
        "[![a](/a.jpg \"b\")](https://c.example)",
        "<figure><a href=\"https://c.example\" rel=\"noopener\"><img src=\"/a.jpg\" alt=\"a\" loading=\"lazy\"></a>"
        + "<figcaption>b</figcaption></figure>")]
    public void A_picture_alone_in_its_paragraph_is_a_figure(string markdown, string html) =>
        Assert.Equal(html, StoryText.Html(markdown));

    [Fact]
    public void A_picture_within_a_sentence_stays_there() => Assert.Equal(
        "<p>A <img src=\"/a.png\" alt=\"flag\" title=\"b\" loading=\"lazy\"> b</p>", StoryText.Html("A ![flag](/a.png \"b\") b"));

    [Theory]
    [InlineData("![A crowd](https://b.example/c.jpg)", "<p><a href=\"https://b.example/c.jpg\" rel=\"noopener\">A crowd</a></p>")]
    [InlineData("![](//b.example/c.jpg)", "<p><a href=\"//b.example/c.jpg\" rel=\"noopener\">//b.example/c.jpg</a></p>")]
    [InlineData("[![a](https://b.example/c.jpg)](/d)", "<p><a href=\"/d\">a</a></p>")]
    public void A_picture_from_elsewhere_is_a_link_to_it(string markdown, string html) =>
        Assert.Equal(html, StoryText.Html(markdown));

    [Fact]
    public void An_address_alone_in_its_paragraph_is_a_card() => Assert.Equal(
        "<aside class=\"embed\"><a href=\"https://www.example.org/a_b_c?d=1&amp;e=*f*\" rel=\"noopener\">"
        + "<strong>example.org</strong> <small>https://www.example.org/a_b_c?d=1&amp;e=*f*</small></a></aside>",
        StoryText.Html("  https://www.example.org/a_b_c?d=1&e=*f*  "));

    [Theory]
    [InlineData("https://a.example\nand more")]
    [InlineData("- https://a.example")]
    [InlineData("https\\://a.example")]
    [InlineData("https://bank.example@a.example/")]
    [InlineData("ftp://a.example")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    public void Other_addresses_make_no_card(string markdown)
    {
        var page = ParsedStory.Of(markdown);
        Assert.Empty(page.QuerySelectorAll("aside, a"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("One two - three.\n\nFour", 4)]
    [InlineData("a**b**c, [d e](https://f.example)", 3)]
    [InlineData("- one\n- two\n\n| three | four |\n|---|---|\n| five | 6 |", 6)]
    [InlineData("![not seen](/a.jpg \"seen twice | Jane\")", 3)]
    [InlineData("日本の首相 2026", 6)]
    public void Words_are_those_that_readers_see(string markdown, int words) =>
        Assert.Equal(words, StoryText.Body(markdown).WordCount);

    [Fact]
    public void The_body_keeps_the_notation_as_it_was_written()
    {
        const string written = "  # A\r\n\r\nb \0";
        Assert.Equal(written, StoryText.Body(written).Markdown);
    }

    [Fact]
    public void Characters_that_a_feed_cannot_hold_are_left_out() =>
        Assert.Equal("<p>a\tb😀c</p>", StoryText.Html("a\u0001\tb\uD800\uFFFF😀\uDE00\u001Bc"));

    [Fact]
    public void Texts_saved_at_the_same_time_do_not_mix()
    {
        var texts = Enumerable.Range(0, 500).Select(i => $"# H{i}\n\nA *b{i}*[^1].\n\n|{i}|\n|-|\n|c|\n\n[^1]: d{i}").ToArray();
        var oneByOne = texts.Select(text => StoryText.Html(text));
        Assert.Equal(oneByOne, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => StoryText.Html(text)));
    }
}
