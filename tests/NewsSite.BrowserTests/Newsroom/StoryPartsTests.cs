using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Tables, what other programs put on the clipboard, and parts that are moved.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class StoryPartsTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task A_table_gets_rows_and_columns_and_loses_them()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, "| a | b |\n|---|--:|\n| c | d |");
        await desk.Text.Locator("td").First.ClickAsync();
        await desk.Tool("Add row below").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("e");
        await desk.Tool("Add column after").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("f");
        await desk.HasMarkdownAsync("| a | | b |\n| - | - | -: |\n| c | | d |\n| e | f | |");
        await desk.Tool("Remove column").ClickAsync();
        await desk.Tool("Remove row").ClickAsync();
        await desk.HasMarkdownAsync("| a | b |\n|---|--:|\n| c | d |");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task What_word_puts_on_the_clipboard_becomes_plain_story()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, "");
        await desk.PasteAsync(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:x}</style></head><body>
            <!--StartFragment--><p class="MsoNormal" style="mso-margin-top-alt:auto"><b>Bold</b> and <span style="mso-spacerun:yes">  </span><a href="https://a.example/b" onclick="alert(1)">link</a><o:p></o:p></p>
            <p class="MsoNormal"><o:p>&nbsp;</o:p></p><script>alert(1)</script><img src="file:///C:/a.png" onerror="alert(1)">
            <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>one</p>
            <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>two</p>
            <!--EndFragment--></body></html>
            """, "Bold");
        await desk.HasMarkdownAsync("**Bold** and [link](https://a.example/b)\n\n- one\n  1. two");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Cut_and_pasted_parts_stay_what_they_are()
    {
        const string parts = "Before\n\n![A crowd](/media/a.jpg \"Minsk | Jane Doe\")\n\nhttps://www.example.org/\n\n> [!pullquote]\n> We\n\nAfter";
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, parts);
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+a");
        await desk.Page.Keyboard.PressAsync("Control+x");
        await desk.HasMarkdownAsync("");
        await desk.Page.Keyboard.PressAsync("Control+v");
        await desk.HasMarkdownAsync(parts);
        Assert.Empty(desk.Complaints);
    }
}
