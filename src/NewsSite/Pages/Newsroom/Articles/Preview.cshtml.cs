using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>The article in the readers' own layout, as it would be if it were published now. Shown in a frame of <c>/looks</c>.</summary>
[Permit(Act.ReadArticle)]
internal sealed class PreviewModel(PreviewArticle preview) : NewsroomPageModel, IReaderLayout
{
    public override string Title => View.Card.Headline;

    public required ArticleView View { get; set; }

    public PageHead Head => ArticleHead.Of(View) with { Indexed = false, IsPreview = true };

    public string? SectionSlug => View.Card.SectionSlug;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await preview.RunAsync(Me, id, cancellationToken) is not Outcome<ArticleView>.Ok found)
            return NotFound();

        View = found.Value;
        SecurityHeaders.AllowOwnFrame(Response);
        return Page();
    }
}
