using System.Net;
using System.Text.Json;
using NewsSite.Accounts;
using NewsSite.Articles.Workflow;
using NewsSite.Tests.Pages.Newsroom;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Presence;

/// <summary>What the editor's page is told every few seconds.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task Who_has_the_article_open_is_told_for_ten_seconds_or_until_they_leave()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "world");
        using var contributor = await site.SignInAsync(Role.Contributor);
        var address = $"/newsroom/articles/{await site.BeginAsync(editor.Person, "Ferry")}/presence";
        Assert.Equal([], await PeopleAsync(reporter, address));
        Assert.Equal([reporter.Person.Name], await PeopleAsync(editor, address));
        Assert.Equal([editor.Person.Name], await PeopleAsync(reporter, address));

        site.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal([], await PeopleAsync(editor, address));
        Assert.Equal([editor.Person.Name], await PeopleAsync(reporter, address));
        using (var left = await editor.PostAsync(address + "?handler=Leave"))
            Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal([], await PeopleAsync(reporter, address));

        // The page before says late that it was left.
        await PeopleAsync(editor, address + "?from=before");
        await PeopleAsync(editor, address + "?from=after");
        using (await editor.PostAsync(address + "?handler=Leave&from=before"))
            Assert.Equal([editor.Person.Name], await PeopleAsync(reporter, address));
        using (await editor.PostAsync(address + "?handler=Leave&from=after"))
            Assert.Equal([], await PeopleAsync(reporter, address));

        using var hidden = await contributor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_hidden_page_is_heard_of_seldom_and_present_all_the_same()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "world");
        var address = $"/newsroom/articles/{await site.BeginAsync(editor.Person, "Ferry")}/presence";
        await PeopleAsync(editor, address + "?from=tab&hidden=true");
        site.Clock.Advance(TimeSpan.FromSeconds(140));
        Assert.Equal([editor.Person.Name], await PeopleAsync(reporter, address));
        site.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal([], await PeopleAsync(reporter, address));

        // Shown again, it must be heard of often again.
        await PeopleAsync(editor, address + "?from=tab&hidden=true");
        await PeopleAsync(editor, address + "?from=tab&hidden=false");
        site.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal([], await PeopleAsync(reporter, address));
    }

    [Fact]
    public async Task Whoever_may_only_read_is_not_said_to_edit()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "politics");
        var id = await site.BeginAsync(editor.Person, "Ferry");
        var address = $"/newsroom/articles/{id}/presence";
        await PeopleAsync(reporter, address);
        await PeopleAsync(editor, address);
        Assert.Equal([(reporter.Person.Name, false)], await DoingAsync(editor, address));
        Assert.Equal([(editor.Person.Name, true)], await DoingAsync(reporter, address));

        // It is theirs to write now.
        (await site.Of<AssignArticle>().RunAsync(editor.Person, id, reporter.Person.StaffId, reporter.Person.Name, null, CancellationToken.None)).Value();
        await PeopleAsync(reporter, address + "?from=other");
        Assert.Equal([(reporter.Person.Name, true)], await DoingAsync(editor, address));
    }

    [Fact]
    public async Task Who_saved_since_the_page_was_opened_is_told_with_the_time()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter, "world");
        var id = await site.BeginAsync(reporter.Person, "Ferry");
        var address = $"/newsroom/articles/{id}/presence";
        var opened = (await site.OpenAsync(editor.Person, id)).Version;
        Assert.Equal((null, null), await SavedAsync(editor, address, opened));

        // Another step is taken: nothing is there to merge.
        (await site.Of<SubmitArticle>().RunAsync(reporter.Person, id, CancellationToken.None)).Value();
        Assert.Equal((null, null), await SavedAsync(editor, address, opened));

        site.Clock.Advance(TimeSpan.FromMinutes(3));
        await site.SaveAsync(reporter.Person, id, copy => copy with { Headline = "Ferry is back" });
        Assert.Equal((reporter.Person.Name, "2026-11-22T14:35:00Z"), await SavedAsync(editor, address, opened));
        Assert.Equal(("You", "2026-11-22T14:35:00Z"), await SavedAsync(reporter, address, opened));
        Assert.Equal((null, null), await SavedAsync(editor, address, (await site.OpenAsync(editor.Person, id)).Version));
        Assert.Equal((null, null), await SavedAsync(editor, address, version: null));

        (await site.Of<PublishArticle>().RunAsync(editor.Person, id, seenVersion: null, CancellationToken.None)).Value();
        Assert.Equal((reporter.Person.Name, "2026-11-22T14:35:00Z"), await SavedAsync(editor, address, opened));
    }

    private static async Task<IEnumerable<string?>> PeopleAsync(SignedIn person, string address)
    {
        using var told = await AskAsync(person, address);
        return [.. told.RootElement.GetProperty("people").EnumerateArray().Select(one => one.GetProperty("name").GetString())];
    }

    private static async Task<IEnumerable<(string? Name, bool IsEditing)>> DoingAsync(SignedIn person, string address)
    {
        using var told = await AskAsync(person, address);
        return [.. told.RootElement.GetProperty("people").EnumerateArray().Select(one => (one.GetProperty("name").GetString(), one.GetProperty("editing").GetBoolean()))];
    }

    private static async Task<(string? By, string? Utc)> SavedAsync(SignedIn person, string address, int? version)
    {
        using var told = await AskAsync(person, $"{address}?version={version}");
        return (told.RootElement.GetProperty("savedBy").GetString(), told.RootElement.GetProperty("savedUtc").GetString());
    }

    private static async Task<JsonDocument> AskAsync(SignedIn person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
