using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Names;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Related;

/// <summary>
/// Says which articles of a story are its key events, of those that a page showed. For whom
/// <see cref="StoryPages"/> allows to keep stories.
/// </summary>
internal sealed class MarkKeyEvents(WriteGate gate, Edition edition, SiteClock clock)
{
    /// <param name="shownIds">The articles that the person decided about; others stay as they are.</param>
    /// <param name="keyIds">Those of them that are key events.</param>
    /// <returns>How many have changed. Missing when there is no such story.</returns>
    public async Task<Outcome<int>> RunAsync(
        Person by, int storyId, IReadOnlyCollection<int> shownIds, IReadOnlyCollection<int> keyIds, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, StoryPages.Kind.Act))
            return new Outcome<int>.Forbidden("Your role does not allow that.");

        var outcome = await gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                if (await db.Stories.SingleOrDefaultAsync(s => s.Id == storyId, token) is not { } story)
                    return new Outcome<int>.Missing();
                var changed = 0;
                foreach (var article in await db.Articles.Where(a => a.StoryId == storyId && shownIds.Contains(a.Id)).ToListAsync(token))
                {
                    if (article.IsKeyEvent == keyIds.Contains(article.Id))
                        continue;
                    article.MarkKeyEvent(!article.IsKeyEvent);
                    changed++;
                }

                if (changed > 0)
                    db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "story.key-events", storyId, story.Title, clock.UtcNow));
                return new Outcome<int>.Ok(changed);
            },
            cancellationToken);
        if (outcome is Outcome<int>.Ok { Value: > 0 })
            edition.Turn();
        return outcome;
    }
}
