using NewsSite.Accounts;
using NewsSite.StandingPages;

namespace NewsSite.Pages.Newsroom;

/// <summary>The pages that say who we are and how we work.</summary>
[Permit(Act.ChangeSettings)]
internal sealed class AboutPagesModel(StandingPageEditReader pages) : NewsroomPageModel
{
    public override string Title => "Pages about us";

    public IReadOnlyList<EditedPage> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Pages = await pages.ListAsync(cancellationToken);
}
