using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>A person writes before the real server, and it, the network, the session or the tab goes away.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class NeverLoseAWordTests(Newspaper newspaper)
{
    private const string Password = "a quay, a kettle and a lamp";

    private SiteApp Site => newspaper.Site.App;

    [ScriptFact]
    public async Task What_was_typed_without_a_connection_reaches_the_server_when_there_is_one_again()
    {
        var (staff, id) = await WritingAsync();
        await using var writer = await OpenAsync(staff, id);
        writer.MeetsRefusals = true;
        await writer.Context.SetOfflineAsync(true);
        await writer.AddToAsync("Two.", " Offline.");
        await Assertions.Expect(writer.State).ToHaveTextAsync("No connection; your text is kept in this browser.");

        await writer.Context.SetOfflineAsync(false);
        await writer.SeeKeptAsync();
        Assert.Equal("One.\n\nTwo. Offline.\n\nThree.", await KeptAsync(staff, id));
        writer.AssertContent();
    }

    [ScriptFact]
    public async Task A_session_that_ended_elsewhere_costs_no_word()
    {
        var (staff, id) = await WritingAsync();
        await using var writer = await OpenAsync(staff, id);
        var tab = writer.Page;
        writer.MeetsRefusals = true;
        await using (var phone = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, staff))
        {
            await phone.GoAsync("/newsroom/account/sessions");
            await phone.PressAsync("End all others");
            await Assertions.Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "End all others" })).ToHaveCountAsync(0);
            phone.AssertContent();
        }

        await writer.AddToAsync("Two.", " Signed out.");
        await Assertions.Expect(writer.State).ToContainTextAsync("You are signed out; your text is kept in this browser.");
        var signIn = await writer.Page.RunAndWaitForPopupAsync(() => writer.State.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync());
        await signIn.GetByLabel("E-mail address").FillAsync(staff.Email!);
        await signIn.GetByLabel("Password").FillAsync(Password);
        await signIn.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await signIn.WaitForURLAsync("**/newsroom");
        await signIn.CloseAsync();

        // Played pages always have the focus, so nobody tells them that it is back.
        await tab.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await writer.SeeKeptAsync();
        await writer.AddToAsync("Three.", " On it goes.");
        await Assertions.Expect(tab.Locator("textarea[name=Body]")).ToHaveValueAsync("One.\n\nTwo. Signed out.\n\nThree. On it goes.");
        await writer.PressAsync("Save");
        await writer.SeeNoticeAsync("Saved.");
        Assert.Equal("One.\n\nTwo. Signed out.\n\nThree. On it goes.", await SavedAsync(id));
        writer.AssertContent();
    }

    [ScriptFact]
    public async Task A_tab_that_was_closed_before_its_text_arrived_leaves_it_to_the_next()
    {
        var (staff, id) = await WritingAsync();
        await using var writer = await OpenAsync(staff, id);

        // A connection on which nothing is answered: offline, the browser may let a closing tab out to the network.
        var sent = new TaskCompletionSource();
        await writer.Page.RouteAsync(new Regex("handler=Autosave"), _ =>
        {
            sent.TrySetResult();
            return Task.CompletedTask;
        });
        await writer.AddToAsync("Two.", " Unsent.");
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await writer.AddToAsync("Three.", " The last words.");
        await writer.Page.CloseAsync();

        await writer.OpenTabAsync();
        await writer.GoAsync($"/newsroom/articles/{id}");

        // What was on its way may be let out to the network when the tab is closed; what was typed since was never sent.
        Assert.EndsWith("\n\nThree.", await writer.MarkdownAsync(), StringComparison.Ordinal);
        var offer = writer.Page.GetByRole(AriaRole.Region, new() { Name = "Text from this browser" });
        Assert.Empty(await PageCheck.AccessibilityAsync(writer.Page));
        await offer.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await writer.SeeKeptAsync();
        Assert.Equal("One.\n\nTwo. Unsent.\n\nThree. The last words.", await KeptAsync(staff, id));
        await writer.PressAsync("Save");
        await writer.SeeNoticeAsync("Saved.");
        Assert.Equal("One.\n\nTwo. Unsent.\n\nThree. The last words.", await SavedAsync(id));
        await Assertions.Expect(offer).ToHaveCountAsync(0);
        writer.AssertContent();
    }

    [ScriptFact]
    public async Task What_was_kept_and_not_saved_is_there_in_another_browser()
    {
        var (staff, id) = await WritingAsync();
        await using (var writer = await OpenAsync(staff, id))
        {
            await writer.AddToAsync("Two.", " Not saved.");
            await writer.SeeKeptAsync();
            writer.AssertContent();
        }

        await using var other = await OpenAsync(staff, id);
        await Assertions.Expect(other.Page.GetByText("This is what you typed and did not save")).ToBeVisibleAsync();
        await other.FollowAsync("Show what was saved");
        await Assertions.Expect(other.Story).Not.ToContainTextAsync("Not saved.");
        await other.FollowAsync("Go on with what you typed");
        await Assertions.Expect(other.Story).ToContainTextAsync("Two. Not saved.");
        await other.PressAsync("Save");
        await other.SeeNoticeAsync("Saved.");
        Assert.Equal("One.\n\nTwo. Not saved.\n\nThree.", await SavedAsync(id));
        other.AssertContent();
    }

    [ScriptFact]
    public async Task What_was_saved_is_not_offered_again()
    {
        var (staff, id) = await WritingAsync();
        await using var writer = await OpenAsync(staff, id);
        await writer.AddToAsync("Two.", " Changed.");
        await writer.SayWhyAsync("The office called back");
        await writer.FillAsync("Sources", "  Harbour   office ");
        await writer.PressAsync("Save, and what next");
        await writer.SeeNoticeAsync("Saved.");
        await writer.FollowAsync("Write");
        await Assertions.Expect(writer.Story).ToContainTextAsync("Two. Changed.");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Region, new() { Name = "Text from this browser" })).ToHaveCountAsync(0);
        Assert.Equal("0", await writer.Page.EvaluateAsync<string>("String(localStorage.length)"));
        writer.AssertContent();
    }

    [ScriptFact]
    public async Task Who_else_is_editing_is_shown()
    {
        var (staff, id) = await WritingAsync();
        await using var writer = await OpenAsync(staff, id);
        var colleague = await Site.EmployAsync(Role.Editor);
        await using var editor = await OpenAsync(colleague, id);
        await Assertions.Expect(editor.Page.Locator("[data-presence]")).ToContainTextAsync($"{staff.Name} is editing.", new() { Timeout = 10_000 });
        await Assertions.Expect(writer.Page.Locator("[data-presence]")).ToContainTextAsync($"{colleague.Name} is editing.", new() { Timeout = 10_000 });
        writer.AssertContent();
        editor.AssertContent();
    }

    /// <summary>A reporter who signs in by password, and a draft of theirs.</summary>
    private async Task<(Staff Staff, int ArticleId)> WritingAsync()
    {
        var staff = await Site.EmployAsync(Role.Reporter, person => person.ChangePassword(Site.Of<Passwords>().Hash(Password)));
        return (staff, await Site.StartAsync(new Person(staff.Id, staff.Name, staff.Role, []), DeskStaff.Complete));
    }

    private async Task<Colleague> OpenAsync(Staff staff, int id)
    {
        var colleague = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, staff);
        await colleague.GoAsync($"/newsroom/articles/{id}");
        return colleague;
    }

    /// <summary>What the server has of the person's text that is not saved.</summary>
    private async Task<string?> KeptAsync(Staff staff, int id) =>
        (await Site.OpenAsync(new Person(staff.Id, staff.Name, staff.Role, []), id)).Autosave?.Copy.Markdown;

    private async Task<string> SavedAsync(int id) => (await Site.OpenAsync(DeskStaff.Editor, id)).Copy.Markdown;
}
