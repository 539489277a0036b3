using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class AuthorModel(ListingReader listings, IdentityReader identity)
    : GroupPageModel<AuthorView>(identity.Current)
{
    protected override string PathOf(string slug) => ArticlePath.OfAuthor(slug);

    protected override Task<Answer<AuthorView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.AuthorAsync(slug, before, cancellationToken);

    protected override string Describe(AuthorView view) => $"Articles by {view.Name}.";

    protected override IReadOnlyList<string> StructuredData(AuthorView view, SiteIdentity site) => AuthorData.Of(view, Head, site);
}
