using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>What colleagues say stands beside the words that they mean, also after those were edited.</summary>
public sealed class CommentPageTests
{
    private const string Quote = "left the harbour at noon on Sunday";

    [Fact]
    public async Task The_words_that_are_meant_are_marked_and_followed_through_an_edit()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Markdown = $"Before.\n\nThe ferry {Quote}, they said." });
        var address = $"/newsroom/articles/{id}/comments";
        var chosen = await editor.ReadAsync($"{address}?block=1&quote={Uri.EscapeDataString(Quote)}");
        Assert.Equal(Quote, chosen.QuerySelector("textarea[name=Quote]")!.TextContent.Trim());
        await editor.PostAndFollowAsync(address, ("Block", "1"), ("Quote", Quote), ("Text", "Who says so?"));

        var page = await editor.ReadAsync(address);
        Assert.Equal([Quote], page.Texts("#block-1 mark"));
        Assert.Equal(["Before.", $"The ferry {Quote}, they said."], page.Texts("pre"));
        Assert.Equal(["Who says so?"], page.Texts("#block-1 .comment__text"));
        Assert.Empty(page.QuerySelectorAll(".comment__was"));

        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Markdown = "New.\n\nBefore.\n\nOn deck: the ferry left its harbour at noon on Monday, they said." });
        page = await editor.ReadAsync(address);
        Assert.Equal(["the ferry left its harbour at noon on"], page.Texts("#block-2 mark"));
        Assert.Contains(Quote, Assert.Single(page.Texts("#block-2 .comment__was")), StringComparison.Ordinal);

        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Markdown = "New.\n\nNothing of it is left at all." });
        page = await editor.ReadAsync(address);
        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Contains("not in the text any more", Assert.Single(page.Texts(".commented__rest .comment__was")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_not_in_the_text_are_refused_and_nothing_that_was_typed_is_lost()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        using var answer = await editor.PostAsync(
            $"/newsroom/articles/{id}/comments", ("Block", "1"), ("Quote", "Never written."), ("Text", "A long thought <b>"));
        var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("not in the text", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Never written.", "A long thought <b>"), (TextOf(page, "Quote"), TextOf(page, "Text")));
        Assert.Empty((await site.Of<ArticleComments>().ListAsync(DeskStaff.Editor, id, CancellationToken.None)).Value());
    }

    [Theory]
    [InlineData("one two three four", "Zero. one two three four. five", 0, "one two three four", false)]
    [InlineData("one two three four", "Zero\n\nand one and two and four", 1, "one and two and four", true)]
    [InlineData("one two three four", "one two, and so on", null, "", false)]
    [InlineData("one two", "one and two", null, "", false)]
    [InlineData("the the the the", "the end", null, "", false)]
    [InlineData("ONE two Three", "x\n\none two three", 1, "one two three", true)]
    [InlineData("", "", null, "", false)]
    public void A_passage_is_where_most_of_its_words_stand(string quote, string markdown, int? block, string text, bool isChanged)
    {
        var blocks = TextBlock.Of(markdown);
        var found = Passage.Find(quote, 0, blocks);
        Assert.Equal(block, found?.Block);
        if (found is not null)
            Assert.Equal((text, isChanged), (blocks[found.Block].Text[found.Start..found.End], found.IsChanged));
    }

    private static string TextOf(IDocument page, string field) => page.QuerySelector($"textarea[name={field}]")!.TextContent.Trim();
}
