using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>Gives readers the draft of a front at once. For who arranges fronts.</summary>
internal sealed class PublishFront(FrontWork fronts)
{
    /// <param name="seen">The draft that the person has before them; a later one is not published unseen.</param>
    /// <param name="note">Why, for the history; may be empty.</param>
    /// <returns>Invalid when the right to show one of its pictures has ended. Conflict with what was changed since when the draft is another one now.</returns>
    public Task<Outcome<FrontMoved>> RunAsync(Person by, string key, int seen, string? note, CancellationToken cancellationToken) =>
        fronts.OnFrontAsync<FrontMoved>(
            by, key,
            async (work, token) =>
            {
                var draft = await work.VersionAsync(work.Front.DraftNumber, token);
                if (seen != draft.Number)
                    return await FrontMoved.SinceAsync(work, seen, draft, token);
                if (work.Front.LiveNumber == draft.Number)
                    return new Outcome<FrontMoved>.Invalid("", "Readers have this version already.");

                if (await CheckFrontPictures.OfAsync(work.Db, draft.Arrangement.Placed, work.NowUtc, token) is { Count: > 0 } problems)
                    return new Outcome<FrontMoved>.Invalid(problems);
                draft.Explain(note);
                work.Publish(draft, by.Name);
                work.Note("front.published", draft, draft.Note);
                return new Outcome<FrontMoved>.Ok(new FrontMoved(draft.Number));
            },
            cancellationToken);
}
