using System.Collections.Concurrent;
using NewsSite.Accounts;

namespace NewsSite.Articles.Presence;

/// <summary>Who has which article open, in memory only. Safe for concurrent use.</summary>
internal sealed class WhoIsHere(TimeProvider time)
{
    /// <summary>Whoever was not heard of for so long has gone.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(int ArticleId, int StaffId), (string Name, DateTime SeenUtc)> _seen = new();

    /// <summary>Notes that this person has the article open now.</summary>
    /// <returns>The others who have, by name.</returns>
    public IReadOnlyList<Colleague> See(Person person, int articleId)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        _seen[(articleId, person.StaffId)] = (person.Name, nowUtc);
        foreach (var gone in _seen.Where(entry => nowUtc - entry.Value.SeenUtc > Memory))
            _seen.TryRemove(gone);
        return
        [
            .. _seen
                .Where(entry => entry.Key.ArticleId == articleId && entry.Key.StaffId != person.StaffId)
                .Select(entry => new Colleague(entry.Key.StaffId, entry.Value.Name))
                .OrderBy(colleague => colleague.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person has closed the article.</summary>
    public void Leave(Person person, int articleId) => _seen.TryRemove((articleId, person.StaffId), out _);
}

internal sealed record Colleague(int StaffId, string Name);
