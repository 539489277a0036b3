using System.Collections.Concurrent;
using NewsSite.Accounts;

namespace NewsSite.Articles.Presence;

/// <summary>Who has which article open, in memory only. Safe for concurrent use.</summary>
internal sealed class WhoIsHere(TimeProvider time)
{
    /// <summary>Whoever was not heard of for so long has gone.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(int ArticleId, int StaffId, string Page), (string Name, DateTime SeenUtc)> _seen = new();

    /// <summary>Notes that this person has the article open now.</summary>
    /// <param name="page">Which of their pages: what leaves one may arrive after the next has come.</param>
    /// <returns>The others who have, by name.</returns>
    public IReadOnlyList<Colleague> See(Person person, int articleId, string page)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        _seen[(articleId, person.StaffId, page)] = (person.Name, nowUtc);
        foreach (var gone in _seen.Where(entry => nowUtc - entry.Value.SeenUtc > Memory))
            _seen.TryRemove(gone);
        return
        [
            .. _seen
                .Where(entry => entry.Key.ArticleId == articleId && entry.Key.StaffId != person.StaffId)
                .Select(entry => new Colleague(entry.Key.StaffId, entry.Value.Name))
                .DistinctBy(colleague => colleague.StaffId)
                .OrderBy(colleague => colleague.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person has closed that page of the article.</summary>
    public void Leave(Person person, int articleId, string page) => _seen.TryRemove((articleId, person.StaffId, page), out _);
}

internal sealed record Colleague(int StaffId, string Name);
