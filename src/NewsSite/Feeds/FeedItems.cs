using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using NewsSite.Articles;
using NewsSite.Media;
using NewsSite.Site;
using NewsSite.Site.Addressing;

namespace NewsSite.Feeds;

/// <summary>An article as an item of a feed.</summary>
internal static class FeedItems
{
    /// <summary>
    /// A day on which the host was the paper's, as a tag URI wants it (RFC 4151). Part of every item's identity: another
    /// value would make every article new to every feed reader.
    /// </summary>
    private const string TagDate = "2026";

    /// <summary>What an article is called for ever, wherever it moves.</summary>
    public static string IdOf(int articleId, Uri site) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{site.IdnHost},{TagDate}:article/{articleId}");

    public static FeedItem Item(ArticleCard card, FeedParts parts, Uri site, SiteClock clock)
    {
        var address = PublicAddress.Absolute(site, card.Path);
        return new FeedItem
        {
            Id = IdOf(card.Id, site),
            Address = address,
            Title = card.Headline,
            Summary = card.Standfirst,
            Html = FeedContent.Of(Html(card.Id, parts, clock), new Uri(address)),
            PublishedUtc = card.PublishedUtc,
            ChangedUtc = card.ChangedUtc,
            Language = card.Language,
            Authors = [.. parts.Writers[card.Id].Select(writer => Author(writer, site))],
            Tags = [card.SectionName, .. parts.Topics[card.Id].Where(topic => topic != card.SectionName)],
            Picture = card.Picture is { } picture ? Picture(picture, site) : null,
        };
    }

    private static string Html(int id, FeedParts parts, SiteClock clock)
    {
        var html = new StringBuilder().AppendJoin('\n', parts.Html[id]);
        if (parts.Background.Contains(id))
            html.Append("\n<h2>Background</h2>\n").AppendJoin('\n', parts.Background[id]);
        if (!parts.Corrections.Contains(id))
            return html.ToString();

        html.Append("\n<h2>Corrections</h2>");
        foreach (var correction in parts.Corrections[id])
        {
            var day = clock.DayOf(correction.CorrectedUtc).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"\n<p>{day}: {HtmlEncoder.Default.Encode(correction.Text)}</p>");
        }

        return html.ToString();
    }

    private static FeedAuthor Author(BylineLink writer, Uri site) => new(
        writer.Name,
        writer.AuthorSlug is { } slug ? PublicAddress.Absolute(site, ArticlePath.OfAuthor(slug)) : null);

    private static FeedPicture Picture(Picture picture, Uri site) => new(
        PublicAddress.Absolute(site, picture.Shared.Address),
        picture.Shared.MediaType,
        picture.Shared.Width,
        picture.Shared.Height,
        picture.AlternativeText,
        picture.Caption,
        picture.Credit);
}
