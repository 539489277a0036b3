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
        var known = await db.MediaAssets.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new Known(m.Id, m.Name, m.ExpiresUtc)).ToListAsync(cancellationToken);
        return
        [
            .. from article in chosen
               let picture = known.Find(one => one.Id == article.PictureId)
               where picture is null || picture.ExpiresUtc <= appearsUtc
               select new Problem(
                   article.Field("picture"),
                   picture is null ? "There is no picture of a number that was given." : $"The right to show “{picture.Name}” has ended by then: choose another picture."),
        ];
    }

    private sealed record Known(int Id, string Name, DateTime? ExpiresUtc);
}
