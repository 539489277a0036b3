using System.Text.Json.Nodes;
using NewsSite.Articles;
using NewsSite.Media;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>An article in schema.org's words: what its page shows, and nothing else.</summary>
internal static class ArticleData
{
    /// <summary>What search engines show of a headline.</summary>
    private const int HeadlineLimit = 110;

    /// <summary>In pixels, width times height: search engines want no smaller picture.</summary>
    private const int PictureArea = 50_000;

    public static IReadOnlyList<string> Of(ArticleView view, PageHead head, SiteIdentity site, NewsTime time) =>
    [
        JsonLd.Write(Article(view, site, time)),
        BreadcrumbData.Of(head, site, (view.Card.SectionName, ArticlePath.OfSection(view.Card.SectionSlug))),
    ];

    private static JsonObject Article(ArticleView view, SiteIdentity site, NewsTime time)
    {
        var card = view.Card;
        var changedUtc = ChangedUtc(view);
        var address = PublicAddress.Absolute(site.Url, card.Path);
        return new JsonObject
        {
            ["@type"] = Type(card.Kind),
            ["mainEntityOfPage"] = view.Text.CanonicalUrl ?? address,
            ["url"] = address,
            ["headline"] = Headline(card.Headline),
            ["datePublished"] = time.Machine(card.PublishedUtc),
            ["dateModified"] = time.Machine(changedUtc),
            ["author"] = Authors(view, site),
            ["publisher"] = PublisherData.Of(site),
            ["copyrightHolder"] = new JsonObject { ["@id"] = PublisherData.Of(site)["@id"]?.GetValue<string>() },
            ["isAccessibleForFree"] = true,
            ["inLanguage"] = card.Language ?? site.Language,
            ["articleSection"] = card.SectionName,
            ["wordCount"] = card.WordCount,
        }
            .With("description", JsonLd.Text(card.Standfirst))
            .With("dateline", card.Kind == ArticleKind.Live ? null : JsonLd.Text(view.Text.Dateline ?? ""))
            .With("keywords", JsonLd.All(view.Topics, topic => topic.Name))
            .With("image", Images(view.Picture, view.Drawn, site))
            .With("citation", JsonLd.All(view.Sources, Citation))
            .With("correction", JsonLd.All(view.Corrections, correction => Correction(correction, time)))
            .With("coverageStartTime", card.Kind == ArticleKind.Live ? time.Machine(StartUtc(view)) : null)
            .With("coverageEndTime", card.CoverageEndedUtc is { } endedUtc ? time.Machine(EndUtc(view, endedUtc)) : null)
            .With("liveBlogUpdate", card.Kind == ArticleKind.Live ? Updates(view, address, time) : null);
    }

    /// <summary>Not before the newest correction: who has seen the article earlier is to look again.</summary>
    private static DateTime ChangedUtc(ArticleView view) => view.Corrections.Select(correction => correction.CorrectedUtc)
        .Append(view.Card.ChangedUtc)
        .Max();

    private static string Type(ArticleKind kind) => kind switch
    {
        ArticleKind.Analysis => "AnalysisNewsArticle",
        ArticleKind.Opinion => "OpinionNewsArticle",
        ArticleKind.Explainer => "BackgroundNewsArticle",
        ArticleKind.Live => "LiveBlogPosting",
        _ => "NewsArticle",
    };

    /// <summary>Cut between words, where there are any.</summary>
    private static string Headline(string headline)
    {
        if (headline.Length <= HeadlineLimit)
            return headline;

        var end = headline.LastIndexOf(' ', HeadlineLimit - 1);
        if (end <= 0)
            end = char.IsHighSurrogate(headline[HeadlineLimit - 2]) ? HeadlineLimit - 2 : HeadlineLimit - 1;
        return headline[..end] + "…";
    }

    /// <summary>An article without a byline is the paper's own.</summary>
    private static JsonArray Authors(ArticleView view, SiteIdentity site)
    {
        var writers = view.Bylines.Where(byline => byline.Role == BylineRole.Text).ToList();
        return writers.Count == 0
            ? new JsonArray(PublisherData.Of(site))
            : JsonLd.All(writers, writer => new JsonObject { ["@type"] = "Person", ["name"] = writer.Name }
                .With("url", writer.AuthorSlug is { } slug ? PublicAddress.Absolute(site.Url, ArticlePath.OfAuthor(slug)) : null));
    }

    /// <summary>The shapes that were made; others are not claimed, nor photographs that are too small.</summary>
    private static JsonArray? Images(Picture? picture, PictureFile? drawn, SiteIdentity site)
    {
        var large = picture?.ForSearchEngines.Where(file => file.Width * file.Height >= PictureArea).ToList() ?? [];
        if (large.Count == 0)
            return drawn is null ? null : new JsonArray(Image(drawn, site));
        return JsonLd.All(large, file => Image(file, site)
            .With("caption", JsonLd.Text(picture!.Caption))
            .With("creditText", JsonLd.Text(picture.Credit)));
    }

    private static JsonObject Image(PictureFile file, SiteIdentity site) => new()
    {
        ["@type"] = "ImageObject",
        ["url"] = PublicAddress.Absolute(site.Url, file.Address),
        ["width"] = file.Width,
        ["height"] = file.Height,
    };

    private static JsonObject Citation(SourceContent source) =>
        new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Name }.With("url", source.Url);

    /// <summary>Coverage begins with its first entry, which may be told of an earlier hour than its publication.</summary>
    private static DateTime StartUtc(ArticleView view) => view.LiveEntries.Select(entry => entry.AtUtc).Append(view.Card.PublishedUtc).Min();

    /// <summary>Not before its newest entry, which may be dated a little ahead.</summary>
    private static DateTime EndUtc(ArticleView view, DateTime endedUtc) => view.LiveEntries.Select(entry => entry.AtUtc).Append(endedUtc).Append(view.Card.PublishedUtc).Max();

    /// <summary>Coverage that is one text without entries is its one update, as new as the coverage.</summary>
    private static JsonArray Updates(ArticleView view, string address, NewsTime time) => view.LiveEntries.Count == 0
        ? new JsonArray(Update(view.Card.Headline, ChangedUtc(view), address + "#main", StoryWords.Of(view.Text.Html), time))
        : JsonLd.All(view.LiveEntries, entry => Update(entry.Headline, entry.AtUtc, $"{address}#{entry.Anchor}", entry.Words, time));

    private static JsonObject Update(string headline, DateTime utc, string address, string words, NewsTime time) => new JsonObject
    {
        ["@type"] = "BlogPosting",
        ["headline"] = Headline(headline),
        ["datePublished"] = time.Machine(utc),
        ["url"] = address,
    }
        .With("articleBody", JsonLd.Text(words));

    private static JsonObject Correction(CorrectionView correction, NewsTime time) => new JsonObject
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Text,
        ["datePublished"] = time.Machine(correction.CorrectedUtc),
    };
}
