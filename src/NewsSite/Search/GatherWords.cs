using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>
/// Keeps the site's vocabulary, which suggestions and spelling come from: the words of headlines and standfirsts, each with the number of
/// articles that brought it. It only grows; what is no longer published is never proposed from it, because every word
/// is looked for before.
/// </summary>
internal sealed class GatherWords(WriteGate gate)
{
    private const int BatchSize = 1_000;
    private const int LeastLength = 3;
    private const int MostLength = 30;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await gate.WriteAsync(GatherSomeAsync, cancellationToken))
        {
        }
    }

    private static async Task<bool> GatherSomeAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var index = new IndexTables(db);
        var texts = index.Read(
            """
            SELECT n."ArticleId", a."Headline", a."Standfirst" FROM (SELECT "ArticleId" FROM "SearchNewWords" ORDER BY 1 LIMIT $limit) n
            JOIN "Articles" a ON a."Id" = n."ArticleId" WHERE a."State" = 4
            """,
            row => row.GetString(1) + ' ' + row.GetString(2), ("$limit", BatchSize));
        var counts = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            foreach (var word in Fold.Words(text).Select(word => text[word].ToLowerInvariant()).Where(IsWord).Distinct())
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var words = counts.Select(word => new { Folded = Fold.Word(word.Key), Word = word.Key, Fold.Word(word.Key).Length, Count = word.Value });
        index.Read(
            """
            INSERT INTO "SearchWords" ("Folded", "Word", "Length", "Articles")
            SELECT value ->> 'Folded', value ->> 'Word', value ->> 'Length', value ->> 'Count' FROM json_each($words) WHERE true
            ON CONFLICT ("Folded", "Word") DO UPDATE SET "Articles" = "Articles" + excluded."Articles"
            """,
            row => true, ("$words", JsonSerializer.Serialize(words)));
        return await db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "SearchNewWords" WHERE "ArticleId" IN (SELECT "ArticleId" FROM "SearchNewWords" ORDER BY 1 LIMIT {BatchSize})""", cancellationToken) > 0;
    }

    private static bool IsWord(string word) => word.Length is >= LeastLength and <= MostLength && word.All(letter => !char.IsAsciiDigit(letter));
}
