using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>How the article will look: on a phone, on a desktop, in the dark, in a search engine, as a shared link.</summary>
[Permit(Act.ReadArticle)]
internal sealed class LooksModel(EditorReader reader, IdentityReader identity) : ArticlePageModel(reader)
{
    public override string Title => $"Preview: {Headline}";

    public string SiteName => identity.Current.Name;

    /// <summary>Where readers will find it, as search engines write it.</summary>
    public string Address => $"{identity.Current.Url.Authority} › {View.Form.Slug ?? Slug.From(Headline)}";

    public string SearchTitle => View.Form.SearchTitle ?? Headline;

    public string SearchDescription => View.Form.SearchDescription ?? View.Form.Standfirst ?? "";

    /// <summary>What is typed and not saved yet counts, as it does in the frames.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, (await Reader.FindTypedAsync(Me, id, cancellationToken))?.Copy, cancellationToken) ? Page() : NotFound();
}
