using NewsSite.Listings;

namespace NewsSite.Pages;

internal sealed class ArchiveModel(ArchiveReader archive) : ReaderPageModel
{
    public IReadOnlyList<ArchiveYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await archive.YearsAsync(cancellationToken);
        Head = new PageHead("Archive", "Everything we have published, by year, month and day.", "/archive");
    }
}
