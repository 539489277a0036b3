using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

internal sealed class ArticleModel(ArticleReader articles, IdentityReader identity, NewsTime time) : ReaderPageModel
{
    /// <summary>Null on the page that says why an article was withdrawn.</summary>
    public ArticleView? View { get; private set; }

    /// <summary>What readers are told of a withdrawn article, in plain text.</summary>
    public string? WithdrawalNotice { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string year, string month, string day, string slug, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(
            $"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var publishedOn))
        {
            return NotFound();
        }

        var answer = await articles.FindAsync(publishedOn, slug, cancellationToken);
        if (answer == Answer<ArticleView>.Gone && await articles.WithdrawalNoticeAsync(publishedOn, slug, cancellationToken) is { } notice)
            return Explain(notice);
        return Show(answer, Fill);
    }

    private void Fill(ArticleView view)
    {
        View = view;
        HttpContext.ShowsArticle(view.Card.Id);
        Response.NameSurrogateKeys($"article-{view.Card.Id}", $"section-{view.Card.SectionSlug}");
        SectionSlug = view.Card.SectionSlug;
        Language = view.Card.Language;
        Head = ArticleHead.Of(view);
        Head = Head with { StructuredData = ArticleData.Of(view, Head, identity.Current, time) };
    }

    private PageResult Explain(string notice)
    {
        WithdrawalNotice = notice;
        Head = new PageHead("This article was withdrawn", notice, Request.Path) { Indexed = false };
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
