using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>What is wrong with the pictures that were chosen for placed articles: there is none, or no right to show it.</summary>
internal static class CheckFrontPictures
{
    /// <param name="appearsUtc">When readers get the front.</param>
    public static async Task<IReadOnlyList<Problem>> OfAsync(
        NewsDb db, IEnumerable<PlacedArticle> placed, DateTime appearsUtc, CancellationToken cancellationToken)
    {
        var chosen = placed.Where(article => article.PictureId is not null).ToList();
        if (chosen.Count == 0)
            return [];

        int[] ids = [.. chosen.Select(article => article.PictureId).OfType<int>().Distinct()];
        var there = await db.MediaAssets.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken);
        return
        [
            .. chosen.Where(article => article.PictureId is { } id && !there.Contains(id))
                .Select(article => new Problem(article.Field("picture"), "There is no picture of a number that was given.")),
            .. (await EndedAsync(db, chosen, appearsUtc, cancellationToken)).Select(ended => new Problem(
                ended.Place.Field("picture"), $"The right to show “{ended.Picture}” has ended by then: choose another picture for “{ended.Headline}”.")),
        ];
    }

    /// <summary>The places whose pictures may not be shown any more. What is not in the library any more is not shown anyway.</summary>
    /// <param name="atUtc">When readers get the front, or had it.</param>
    public static async Task<IReadOnlyList<EndedRight>> EndedAsync(
        NewsDb db, IEnumerable<PlacedArticle> placed, DateTime atUtc, CancellationToken cancellationToken)
    {
        var chosen = placed.Where(article => article.PictureId is not null).ToList();
        int[] ids = [.. chosen.Select(article => article.PictureId).OfType<int>().Distinct()];
        var ended = ids.Length == 0
            ? []
            : await db.MediaAssets.Where(m => ids.Contains(m.Id) && m.ExpiresUtc <= atUtc).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        if (ended.Count == 0)
            return [];

        int[] articles = [.. chosen.Select(article => article.ArticleId)];
        var headlines = await db.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Headline, cancellationToken);
        return
        [
            .. from place in chosen
               where ended.ContainsKey(place.PictureId.GetValueOrDefault())
               select new EndedRight(place, place.Headline ?? headlines.GetValueOrDefault(place.ArticleId, ""), ended[place.PictureId.GetValueOrDefault()]),
        ];
    }
}

/// <summary>A place of a front with a picture that may not be shown any more.</summary>
/// <param name="Headline">What the place says.</param>
/// <param name="Picture">Its name in the library.</param>
internal sealed record EndedRight(PlacedArticle Place, string Headline, string Picture);
