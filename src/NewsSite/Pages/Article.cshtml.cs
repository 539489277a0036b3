using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

internal sealed class ArticleModel(ArticleReader articles, IOptions<SiteOptions> options, NewsTime time) : ReaderPageModel
{
    public required ArticleView View { get; set; }

    public async Task<IActionResult> OnGetAsync(
        string year, string month, string day, string slug, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(
            $"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var publishedOn))
        {
            return NotFound();
        }

        return Show(await articles.FindAsync(publishedOn, slug, cancellationToken), Fill);
    }

    private void Fill(ArticleView view)
    {
        View = view;
        Response.NameSurrogateKeys($"article-{view.Card.Id}", $"section-{view.Card.SectionSlug}");
        SectionSlug = view.Card.SectionSlug;
        Language = view.Card.Language;
        Head = new PageHead(view.Card.Headline, view.Card.Standfirst, view.Card.Path)
        {
            Type = "article",
            Picture = view.Picture,
            Article = new ArticleHead(
                view.Card.PublishedUtc,
                view.Card.UpdatedUtc,
                view.Card.SectionName,
                view.Bylines.Select(byline => byline.AuthorSlug).OfType<string>().Select(ArticlePath.OfAuthor).ToList(),
                view.Topics.Select(topic => topic.Name).ToList()),
        };
        Head = Head with { StructuredData = ArticleData.Of(view, Head, options.Value, time) };
    }
}
