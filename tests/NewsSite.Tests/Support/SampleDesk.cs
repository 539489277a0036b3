using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Tests.Support;

/// <summary>What happens to a sample article after it was saved, and what stands around it.</summary>
internal static class SampleDesk
{
    public static Task<int> ChangeAsync(this SiteApp site, int articleId, Action<Article> change) =>
        site.Gate.WriteForReadersAsync(
            async (db, token) =>
            {
                change(await db.Articles.SingleAsync(a => a.Id == articleId, token));
                return articleId;
            },
            CancellationToken.None);

    /// <summary>As the newsroom will leave it: with the day and address that it is to have, and not yet visible.</summary>
    public static Task<int> ScheduleAsync(this SiteApp site, int articleId) => site.Gate.WriteForReadersAsync(
        (db, token) => db.Articles.Where(a => a.Id == articleId)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.State, ArticleState.Scheduled), token),
        CancellationToken.None);

    /// <returns>The picture's number, for <see cref="SampleArticle.LeadPictureId"/>.</returns>
    public static Task<int> AddPictureAsync(this SiteApp site, string alternativeText = "A ferry", string credit = "Ada Lens") =>
        site.Gate.WriteForReadersAsync(
            async (db, token) =>
            {
                const string Hash = "0123456789abcdef0123456789abcdef";
                var content = new PictureContent(Hash, PictureFormat.Jpeg, 1600, 900, 1, "", "");
                var shown = PictureFiles.Plain(Hash, 1600, 900, "jpg", 480, 1600);
                var asset = new MediaAsset(Hash, content, shown, "Ferry", new PictureUploader(null, ""), site.Clock.GetUtcNow().UtcDateTime);
                asset.Say(new PictureWords("Ferry", alternativeText, "The ferry leaves the harbour.", credit, "", null));
                db.Add(asset);
                await db.SaveChangesAsync(token);
                return asset.Id;
            },
            CancellationToken.None);

    /// <summary>Lets the right to show a picture of <see cref="AddPictureAsync"/> end after that time.</summary>
    public static Task<bool> EndRightAsync(this SiteApp site, int pictureId, TimeSpan fromNow) => site.WriteAsync(async (db, token) =>
    {
        var asset = await db.MediaAssets.SingleAsync(picture => picture.Id == pictureId, token);
        asset.Say(new PictureWords(asset.Name, asset.AlternativeText, asset.Caption, asset.Credit, asset.Rights, site.Clock.GetUtcNow().UtcDateTime + fromNow));
    });

    public static Task<bool> WriteAsync(this SiteApp site, Func<NewsDb, CancellationToken, Task> work) =>
        site.Gate.WriteForReadersAsync(
            async (db, token) =>
            {
                await work(db, token);
                return true;
            },
            CancellationToken.None);
}
