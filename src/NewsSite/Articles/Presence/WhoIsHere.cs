using System.Collections.Concurrent;
using NewsSite.Accounts;

namespace NewsSite.Articles.Presence;

/// <summary>Who has which article open, in memory only. Safe for concurrent use.</summary>
internal sealed class WhoIsHere(TimeProvider time)
{
    /// <summary>Whoever was not heard of for so long has gone.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The same of a page that is hidden behind others: browsers let its scripts run once a minute, and one such minute may be
    /// missed.
    /// </summary>
    private static readonly TimeSpan HiddenMemory = TimeSpan.FromSeconds(150);

    private readonly ConcurrentDictionary<(int ArticleId, int StaffId, string Page), Glimpse> _seen = new();

    /// <summary>Notes that this person has the article open now.</summary>
    /// <returns>The others who have, by name.</returns>
    public IReadOnlyList<Colleague> See(Person person, int articleId, OpenPage page)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        _seen[(articleId, person.StaffId, page.Name)] = new Glimpse(person.Name, page.IsEditing, nowUtc + (page.IsHidden ? HiddenMemory : Memory));
        foreach (var gone in _seen.Where(entry => nowUtc > entry.Value.UntilUtc))
            _seen.TryRemove(gone);
        return
        [
            .. _seen
                .Where(entry => entry.Key.ArticleId == articleId && entry.Key.StaffId != person.StaffId)
                .GroupBy(entry => entry.Key.StaffId, entry => entry.Value)
                .Select(pages => new Colleague(pages.Key, pages.First().Name, pages.Any(seen => seen.IsEditing)))
                .OrderBy(colleague => colleague.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person has closed that page of the article.</summary>
    public void Leave(Person person, int articleId, string page) => _seen.TryRemove((articleId, person.StaffId, page), out _);

    private sealed record Glimpse(string Name, bool IsEditing, DateTime UntilUtc);
}

/// <summary>One page that a person has open of an article.</summary>
/// <param name="Name">Which of their pages: what leaves one may arrive after the next has come.</param>
/// <param name="IsHidden">Behind others, so that it is heard of seldom.</param>
/// <param name="IsEditing">The person may write there, and does not only read.</param>
internal sealed record OpenPage(string Name, bool IsHidden, bool IsEditing);

/// <param name="IsEditing">On one of their pages at least.</param>
internal sealed record Colleague(int StaffId, string Name, bool IsEditing);
