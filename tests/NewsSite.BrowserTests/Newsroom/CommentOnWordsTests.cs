using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Who has selected words of the text comments on those words.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class CommentOnWordsTests(Newspaper newspaper)
{
    private const string OnParagraph = "Comment on this paragraph";
    private const string OnWords = "Comment on the words that you selected";

    private SiteApp Site => newspaper.Site.App;

    [ScriptFact]
    public async Task Words_that_the_mouse_selects_are_marked_and_followed_through_an_edit_before_them()
    {
        await using var editor = await ReadAsync("The first boat is out.\n\nThe ferry left at noon, they *said* on Sunday.");
        var words = await PlaceAsync(editor, "left at noon, they *said*");
        await editor.Page.Mouse.MoveAsync(words.X + 1, words.Y);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(words.Right - 1, words.Y, new() { Steps = 5 });
        await editor.Page.Mouse.UpAsync();
        await Assertions.Expect(Links(editor)).ToHaveTextAsync([OnParagraph, OnWords]);
        await Assertions.Expect(Links(editor).Nth(1)).ToHaveAttributeAsync("href", new Regex(@"quote=left.*said\*#"));
        Assert.Empty(await PageCheck.AccessibilityAsync(editor.Page));

        await editor.FollowAsync(OnWords);
        await SayAsync(editor, "left at noon, they *said*");
        await EditBeforeAsync(editor);
        await Assertions.Expect(editor.Page.Locator("#block-2 mark")).ToHaveTextAsync("left at noon, they *said*");
        await Assertions.Expect(editor.Page.Locator("#block-2 .comment__was")).ToHaveCountAsync(0);
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task Words_that_the_keyboard_selects_are_meant_and_the_next_stop_is_the_link_to_comment_on_them()
    {
        await using var editor = await ReadAsync("The first boat is out.\n\nThe ferry left at noon.");
        var words = await PlaceAsync(editor, "left at");
        // Where there is no caret, the first word has to be selected otherwise.
        await editor.Page.Mouse.DblClickAsync(words.X + 4, words.Y);
        foreach (var _ in " at")
            await editor.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(Links(editor).Nth(1)).ToHaveAttributeAsync("href", new Regex(@"quote=left\+at#"));
        await editor.Page.Keyboard.PressAsync("Tab");
        var link = editor.Page.GetByRole(AriaRole.Link, new() { Name = OnWords, Exact = true });
        await Assertions.Expect(link).ToBeFocusedAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await SayAsync(editor, "left at");
        await EditBeforeAsync(editor);
        await Assertions.Expect(editor.Page.Locator("#block-2 mark")).ToHaveTextAsync("left at");
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task Where_nothing_or_more_than_one_paragraph_is_selected_the_link_means_the_paragraph()
    {
        await using var editor = await ReadAsync("The first boat is out.\n\nThe ferry left at noon.");
        await Assertions.Expect(Links(editor)).ToHaveTextAsync([OnParagraph, OnParagraph]);
        var words = await PlaceAsync(editor, "left");
        await editor.Page.Mouse.DblClickAsync(words.X + 4, words.Y);
        await Assertions.Expect(Links(editor)).ToHaveTextAsync([OnParagraph, OnWords]);
        await editor.Page.Keyboard.PressAsync("Control+a");
        await Assertions.Expect(Links(editor)).ToHaveTextAsync([OnParagraph, OnParagraph]);
        await Links(editor).Nth(1).ClickAsync();
        await Assertions.Expect(editor.Page.GetByLabel("The words that you mean")).ToHaveValueAsync("The ferry left at noon.");
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task More_words_than_go_into_an_address_mean_the_paragraph()
    {
        var paragraph = string.Concat(Enumerable.Repeat("غادرت العبارة الميناء ظهر يوم الأحد. ", 60)).Trim();
        await using var editor = await ReadAsync($"The first boat is out.\n\n{paragraph}");
        await editor.Page.Locator("#block-1 [data-commented]").ClickAsync(new() { ClickCount = 3 });
        await editor.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Links(editor).Nth(1).ClickAsync();
        await Assertions.Expect(editor.Page.GetByLabel("The words that you mean")).ToHaveValueAsync(paragraph);
        editor.AssertContent();
    }

    private static ILocator Links(Colleague editor) => editor.Page.Locator("[data-comment-on]");

    private async Task<Colleague> ReadAsync(string markdown)
    {
        var id = await Site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Markdown = markdown });
        var editor = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await Site.EmployAsync(Role.Editor));
        await editor.GoAsync($"/newsroom/articles/{id}/comments");
        return editor;
    }

    /// <summary>Where words of the second paragraph stand in the window: their left, right and middle height.</summary>
    private static async Task<(float X, float Right, float Y)> PlaceAsync(Colleague editor, string words)
    {
        var place = await editor.Page.Locator("#block-1 [data-commented]").EvaluateAsync<float[]>(
            """
            (block, words) => {
              block.scrollIntoView({ block: "center" });
              const text = block.firstChild, range = document.createRange();
              range.setStart(text, text.data.indexOf(words));
              range.setEnd(text, text.data.indexOf(words) + words.length);
              const { left, right, top, bottom } = range.getBoundingClientRect();
              return [left, right, (top + bottom) / 2];
            }
            """, words);
        return (place[0], place[1], place[2]);
    }

    private static async Task SayAsync(Colleague editor, string words)
    {
        await Assertions.Expect(editor.Page.GetByLabel("The words that you mean")).ToHaveValueAsync(words);
        await editor.FillAsync("Comment", "Who says so?");
        await editor.PressAsync("Comment");
        await Assertions.Expect(editor.Page.Locator("#block-1 mark")).ToHaveTextAsync(words);
        await Assertions.Expect(editor.Page.Locator("#block-1 .comment__text")).ToHaveTextAsync("Who says so?");
    }

    private static async Task EditBeforeAsync(Colleague editor)
    {
        await editor.FollowAsync("Write");
        await editor.AddToAsync("The first boat is out.", " More are to follow.");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.Keyboard.TypeAsync("At last.");
        await editor.PressAsync("Save");
        await editor.SeeNoticeAsync("Saved.");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Comments" }).First.ClickAsync();
    }
}
