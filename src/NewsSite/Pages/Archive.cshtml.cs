using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

internal sealed class ArchiveModel(ArchiveReader archive, IdentityReader identity) : ReaderPageModel
{
    public IReadOnlyList<ArchiveYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await archive.YearsAsync(cancellationToken);
        Head = new PageHead("Archive", "Everything we have published, by year, month and day.", "/archive");
        Head = Head with { StructuredData = ListData.OfLists(Head, identity.Current) };
    }
}
