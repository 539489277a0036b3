using NewsSite.Articles;
using NewsSite.FrontPage;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class SectionModel(ListingReader listings, FrontReader fronts, IdentityReader identity)
    : GroupPageModel<SectionView>(identity.Current)
{
    /// <summary>On the first page only: what the newsroom has arranged above the list.</summary>
    public FrontView Front { get; private set; } = FrontView.Empty;

    protected override string PathOf(string slug) => ArticlePath.OfSection(slug);

    protected override async Task<Answer<SectionView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        var answer = await listings.SectionAsync(slug, before, cancellationToken);
        if (IsFirstPage && answer is Answer<SectionView>.Ok)
            Front = await fronts.ReadAsync(slug, cancellationToken);
        return answer;
    }

    protected override string Describe(SectionView view) => $"The latest from {view.Name}.";
}
