using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Work that stores an article's text. It is read, merged and rendered before the transaction, so that nobody waits at
/// the gate for a parser; if somebody was quicker, or a picture in it was changed meanwhile, it is done again on what is there then.
/// </summary>
internal sealed class CopyWork(DeskWork desk, IDbContextFactory<NewsDb> databases)
{
    /// <summary>Characters of Markdown that are read and rendered in a few milliseconds: done anew within the transaction.</summary>
    private const int QuickTextSize = 40_000;

    /// <summary>Longer texts are done anew outside so often, then within: nobody is outrun for ever.</summary>
    private const int AttemptsOutside = 3;

    /// <inheritdoc cref="DeskWork.OnArticleAsync"/>
    /// <param name="merge">What is to be stored, from what stands now.</param>
    /// <param name="store">Runs in the transaction, on the version that <paramref name="merge"/> was given.</param>
    public async Task<Outcome<T>> OnCopyAsync<T>(
        Person? by, int articleId, Act act,
        Func<NewsDb, WorkingCopy, CancellationToken, Task<MergedCopy>> merge,
        Func<ArticleAtWork, PreparedCopy, CancellationToken, Task<Outcome<T>>> store,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var prepared = await PrepareAsync(articleId, merge, cancellationToken);
            if (prepared is null)
                return new Outcome<T>.Missing();

            var outrun = false;
            var outcome = await desk.OnArticleAsync(
                by, articleId, act,
                async (work, token) =>
                {
                    if (work.Article.Version == prepared.Current.Version && await HasPicturesOfNowAsync(work.Db, prepared, token))
                        return await store(work, prepared, token);

                    outrun = attempt < AttemptsOutside && prepared.Copy.Markdown.Length > QuickTextSize;
                    return outrun || await PrepareAsync(work.Db, articleId, merge, token) is not { } again
                        ? new Outcome<T>.Conflict("Somebody was quicker.")
                        : await store(work, again, token);
                },
                cancellationToken);
            if (!outrun)
                return outcome;
        }
    }

    /// <summary>The copy as it stands, for work that does not change it.</summary>
    public static Task<MergedCopy> AsItStands(NewsDb db, WorkingCopy current, CancellationToken cancellationToken) =>
        Task.FromResult(new MergedCopy(current.Copy, []));

    private async Task<PreparedCopy?> PrepareAsync(
        int articleId, Func<NewsDb, WorkingCopy, CancellationToken, Task<MergedCopy>> merge, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await PrepareAsync(db, articleId, merge, cancellationToken);
    }

    private static async Task<PreparedCopy?> PrepareAsync(
        NewsDb db, int articleId, Func<NewsDb, WorkingCopy, CancellationToken, Task<MergedCopy>> merge, CancellationToken cancellationToken)
    {
        if (await WorkingCopy.ReadAsync(db, articleId, cancellationToken) is not { } current)
            return null;

        var merged = await merge(db, current, cancellationToken);
        var pictures = await StoryPictures.OfAsync(db, PictureUses.TextsOf(merged.Copy), cancellationToken);
        var content = PreparedCopy.ContentOf(merged.Copy, await DefaultSectionAsync(db, cancellationToken), pictures);
        return new PreparedCopy(current, merged, content, pictures);
    }

    private static async Task<bool> HasPicturesOfNowAsync(NewsDb db, PreparedCopy prepared, CancellationToken cancellationToken) =>
        prepared.Pictures.AreThoseOf(await StoryPictures.OfAsync(db, PictureUses.TextsOf(prepared.Copy), cancellationToken));

    /// <summary>The leftmost of the section bar.</summary>
    public static Task<int> DefaultSectionAsync(NewsDb db, CancellationToken cancellationToken) =>
        db.Sections.OrderBy(s => s.Position).Select(s => s.Id).FirstAsync(cancellationToken);
}
