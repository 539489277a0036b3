using NewsSite.Articles.Writing;

namespace NewsSite.Tests.Articles.Writing;

/// <summary>What a comparison shows of a text is what its readers would see of it.</summary>
public sealed class ReaderWordsTests
{
    [Theory]
    [InlineData("One *two* **three** `four`[^n].\n\n[^n]: A note.", "One two three four1.", "Paragraph")]
    [InlineData("[words](/to \"t\") <https://a.example> &eacute; \\*", "words https://a.example é *", "Paragraph")]
    [InlineData("one\ntwo  \nthree", "one two\nthree", "Paragraph")]
    [InlineData("### Who pays ###", "Who pays", "Heading")]
    [InlineData("Who pays\n---", "Who pays", "Heading")]
    [InlineData("- one\n- two\n  1. three\n  2. four", "• one\n• two\n    1. three\n    2. four", "List")]
    [InlineData("> We knew.\n>\n> — A Minister", "We knew.\n— A Minister", "Quotation")]
    [InlineData("> [!PullQuote]\n> We *knew*.", "We knew.", "PullQuote")]
    [InlineData("> \\[!pullquote]\n> We.", "[!pullquote] We.", "Quotation")]
    [InlineData("| a | b |\n|---|--:|\n| *c* | d |", "a | b\nc | d", "Table")]
    [InlineData("```js\nlet a\nb\n```", "let a\nb", "Code")]
    [InlineData("![A ferry](/media/a.jpg \"At noon | Lens\")", "Picture: A ferry – At noon | Lens", "Paragraph")]
    [InlineData("***", "* * *", "Paragraph")]
    [InlineData("[x]: /to", "[x]: /to", "Source")]
    [InlineData("<b>bold</b>", "<b>bold</b>", "Paragraph")]
    public void Marks_are_not_words(string markdown, string words, string look)
    {
        var block = ReaderWords.Of(markdown)[0];
        Assert.Equal((words, look), (string.Concat(block.Words.Select(word => word.Text)), block.Look.ToString()));
    }

    [Fact]
    public void Every_block_of_a_text_has_its_words()
    {
        const string Markdown = "\n\nOne[^a].\n\n[^a]: Noted.\n\n[b]: /to\n\n- x\n\n  y\n\n***\n\nLast [b].";
        Assert.Equal(TextBlock.Of(Markdown).Count, ReaderWords.Of(Markdown).Count);
        Assert.Equal("Last b.", string.Concat(ReaderWords.Of(Markdown)[^1].Words.Select(word => word.Text)));
        Assert.Empty(ReaderWords.Of(""));
    }

    [Fact]
    public void A_word_that_only_looks_otherwise_is_a_change_and_one_that_is_only_written_otherwise_is_none()
    {
        var bold = Assert.Single(CompareRevisions.Blocks("They *never* knew it.", "They **never** knew it."));
        Assert.Equal(["Same They ", "Removed never", "Added never", "Same  knew it."], bold.Pieces.Select(piece => $"{piece.Kind} {piece.Text}"));
        Assert.True(bold.Pieces[2].Look.IsStrong);

        var link = Assert.Single(CompareRevisions.Blocks("See [this](/a).", "See [this](/b)."));
        Assert.Equal("/b", link.Pieces.Single(piece => piece.Kind == ChangeKind.Added).Look.Address);

        Assert.False(bold.IsUnseen || link.IsUnseen);
        Assert.True(Assert.Single(CompareRevisions.Blocks("They *never* knew.", "They _never_ knew.")).IsUnseen);
    }

    [Fact]
    public void Words_that_are_kept_and_words_that_are_gone_make_the_text_before()
    {
        const string Before = "The ferry left at **noon**, and nobody [waited](/a) for it.";
        const string After = "The *old* ferry left at noon, and nobody waited.";
        var pieces = Assert.Single(CompareRevisions.Blocks(Before, After)).Pieces;
        Assert.Equal("The ferry left at noon, and nobody waited for it.", string.Concat(pieces.Where(piece => piece.Kind != ChangeKind.Added).Select(piece => piece.Text)));
        Assert.Equal("The old ferry left at noon, and nobody waited.", string.Concat(pieces.Where(piece => piece.Kind != ChangeKind.Removed).Select(piece => piece.Text)));
    }
}
