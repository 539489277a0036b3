using Microsoft.Playwright;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>One site and one browser for all tests of a collection; each test opens a context of its own.</summary>
public sealed class Newspaper : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Newsstand? _site;

    /// <summary>A site with the seeds and the articles of <see cref="ReaderPages"/>.</summary>
    internal Newsstand Site => _site ?? throw new InvalidOperationException("Not started.");

    /// <summary>For the addresses of <see cref="NewsroomPages"/>.</summary>
    internal IReadOnlyDictionary<string, string> NewsroomArticles { get; private set; } = new Dictionary<string, string>();

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _site = Newsstand.Start(("Site:SeedsPath", Repository.Seeds));
        await ReaderPages.WriteAsync(_site.App);
        NewsroomArticles = await NewsroomPages.WriteAsync(_site.App);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    /// <summary>Opens an address of the shared site.</summary>
    internal Task<Visit> OpenAsync(string path, BrowserNewContextOptions? options = null) =>
        Visit.OpenAsync(Browser, new Uri(Site.Address, path), options);
}

/// <summary>
/// What readers see. Two collections run beside each other, each with a site and a browser of its own: a page and its
/// checks keep one core busy, and the machines that build this have two.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedNewspaper : ICollectionFixture<Newspaper>
{
    public const string Name = "Newspaper";
}

/// <summary>What the newsroom does.</summary>
[CollectionDefinition(Name)]
public sealed class SharedNewsroom : ICollectionFixture<Newspaper>
{
    public const string Name = "Newsroom";
}
