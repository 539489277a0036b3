using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Site.Setup;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>How the article will look: on a phone, on a desktop, in the dark, in a search engine, as a shared link.</summary>
[Permit(Act.ReadArticle)]
internal sealed class LooksModel(EditorReader reader, IOptions<SiteOptions> site) : ArticlePageModel(reader)
{
    public override string Title => $"Preview: {Headline}";

    public string SiteName => site.Value.Name;

    /// <summary>Where readers will find it, as search engines write it.</summary>
    public string Address => $"{site.Value.Url.Authority} › {View.Form.Slug ?? Slug.From(Headline)}";

    public string SearchTitle => View.Form.SearchTitle ?? Headline;

    public string SearchDescription => View.Form.SearchDescription ?? View.Form.Standfirst ?? "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, typed: null, cancellationToken) ? Page() : NotFound();
}
