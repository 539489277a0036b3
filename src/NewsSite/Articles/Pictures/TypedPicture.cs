using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Pictures;

/// <summary>Which picture of the library somebody means who has typed its number, its address in the newsroom or one of its files'.</summary>
internal static class TypedPicture
{
    private const int NoPicture = 0;

    /// <returns>Null for nothing; a number that no picture has for what names none, which a save then reports.</returns>
    public static async Task<int?> IdAsync(NewsDb db, string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var last = typed.Trim().TrimEnd('/').Split('/')[^1];
        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return id;
        var key = last.Split('.', '-')[0];
        return await db.MediaAssets.Where(a => a.Key == key || a.Hash == key).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken) ?? NoPicture;
    }

    /// <summary>Gives a topic's or an author's page the picture that was typed, within the transaction of the save.</summary>
    /// <param name="present">The one that it has: a right that has ended since keeps nobody from saving something else.</param>
    /// <returns>What is wrong; null when it is done.</returns>
    public static async Task<Problem?> KeepAsync(
        NewsDb db, string? typed, int? present, DateTime nowUtc, Action<int?> show, CancellationToken cancellationToken)
    {
        var id = await IdAsync(db, typed, cancellationToken);
        if (id is not null && id != present)
        {
            var found = await db.MediaAssets.Where(a => a.Id == id).Select(a => new { a.ExpiresUtc }).SingleOrDefaultAsync(cancellationToken);
            if (found is null)
                return new Problem("Picture", "There is no such picture in the library.");
            if (found.ExpiresUtc <= nowUtc)
                return new Problem("Picture", "The right to show this picture has ended: choose another.");
        }

        show(id);
        return null;
    }
}
