namespace NewsSite.Tests.Import;

public sealed class AddressTests
{
    private const string Text = "\n---\n" + Importing.Story;

    [Fact]
    public async Task A_changed_slug_or_date_leads_on_from_every_former_address_in_one_hop()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "---\nslug: one\ndate: 2026-11-20" + Text);
        await importing.RunAsync();
        importing.Folder.File("a.txt", "---\nslug: two\ndate: 2026-11-20" + Text);
        await importing.RunAsync();
        importing.Folder.File("a.txt", "---\nslug: two\ndate: 2026-11-21" + Text);
        await importing.RunAsync();

        Assert.Equal(
            [("/2026/11/20/one", "/2026/11/21/two"), ("/2026/11/20/two", "/2026/11/21/two")],
            (await importing.RedirectsAsync()).Select(r => (r.FromPath, r.ToPath)));
        var article = await importing.ArticleAsync();
        Assert.Equal((new DateOnly(2026, 11, 21), "two"), (article.PublishedOn, article.Slug));
    }

    [Fact]
    public async Task An_article_can_go_back_to_an_address_that_it_had()
    {
        await using var importing = new Importing();
        foreach (var slug in new[] { "one", "two", "one" })
        {
            importing.Folder.File("a.txt", $"---\nslug: {slug}\ndate: 2026-11-20" + Text);
            await importing.RunAsync();
        }

        Assert.Equal([("/2026/11/20/two", "/2026/11/20/one")], (await importing.RedirectsAsync()).Select(r => (r.FromPath, r.ToPath)));
        Assert.Equal("one", (await importing.ArticleAsync()).Slug);
    }

    [Fact]
    public async Task A_former_address_is_not_given_to_another_article()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "---\nslug: one\ndate: 2026-11-20" + Text);
        await importing.RunAsync();
        importing.Folder.File("a.txt", "---\nslug: two\ndate: 2026-11-20" + Text);
        await importing.RunAsync();
        importing.Folder.File("b.txt", "---\nslug: one\ndate: 2026-11-20" + Text + " More.");
        await importing.RunAsync();

        Assert.Equal(["two", "one-2"], (await importing.ArticlesAsync()).Select(a => a.Slug));
    }

    [Fact]
    public async Task A_numbered_address_stays_when_the_file_changes()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "---\nslug: one" + Text);
        importing.Folder.File("b.txt", "---\nslug: one" + Text + " More.");
        await importing.RunAsync();
        importing.Folder.File("b.txt", "---\nslug: one" + Text + " Still more.");
        await importing.RunAsync();

        Assert.Equal(["one", "one-2"], (await importing.ArticlesAsync()).Select(a => a.Slug));
        Assert.Empty(await importing.RedirectsAsync());
    }
}
