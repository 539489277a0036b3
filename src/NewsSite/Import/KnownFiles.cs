using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Import;

/// <summary>The files of earlier imports as they were when this one started. Never changes, so it is safe to share.</summary>
internal sealed class KnownFiles(IReadOnlyDictionary<string, string> hashByName)
{
    public IReadOnlyDictionary<string, string> HashByName => hashByName;

    public static async Task<KnownFiles> LoadAsync(NewsDb db, CancellationToken cancellationToken) => new(
        await db.ImportRecords.AsNoTracking()
            .Select(record => new { record.FileName, record.ContentHash })
            .ToDictionaryAsync(record => record.FileName, record => record.ContentHash, StringComparer.Ordinal, cancellationToken));

    public bool IsUnchanged(string name, string hash) =>
        hashByName.TryGetValue(name, out var known) && string.Equals(known, hash, StringComparison.Ordinal);
}
