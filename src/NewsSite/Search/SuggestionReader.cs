using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>What somebody who has begun to type may want: topics and authors with something to read, then words of headlines.</summary>
internal sealed class SuggestionReader(OpenDatabases databases)
{
    public const int Limit = 8;
    private const int NameLimit = 5;

    /// <summary>Names that are looked at to find those that readers have heard of.</summary>
    private const int LookedLimit = 40;

    private const int LeastLength = 2;

    public IReadOnlyList<string> Suggest(string? typed)
    {
        if (string.IsNullOrEmpty(typed) || char.IsWhiteSpace(typed[^1]))
            return [];

        var text = QueryParser.Parse(typed).Text;
        var words = Fold.Words(text);
        if (words.Count == 0)
            return [];
        var last = text[words[^1]];
        if (text.Length > words[^1].End.Value || Fold.Word(last).Length < LeastLength)
            return [];

        using var loan = databases.Borrow();
        var index = new IndexTables(loan.Db);
        var before = text[..words[^1].Start.Value];
        var names = Names(index, [.. words.Select(word => Fold.Word(text[word]))]);
        var found = index.WordsFrom(Fold.Word(last), 2 * Limit)
            .Where(word => index.HasAtLeast(1, Match.Quoted(Fold.Word(word))))
            .Select(word => before + word);
        return [.. names.Concat(found).Distinct(StringComparer.OrdinalIgnoreCase).Take(Limit)];
    }

    /// <summary>Of those whose names hold the words, the last as a beginning, the ones of which readers read last.</summary>
    private static List<string> Names(IndexTables index, IReadOnlyList<string> words)
    {
        var match = string.Join(" AND ", words.SkipLast(1).Select(Match.Quoted).Append(Match.Quoted(words[^1]) + "*"));
        return index.Read(
            """
            WITH named AS MATERIALIZED (
                SELECT substr(mark, 1, 1) AS "Kind", CAST(substr(mark, 2) AS INTEGER) AS "Id" FROM "SearchNames"
                WHERE "SearchNames" MATCH $match ORDER BY rank LIMIT $looked)
            SELECT "Name", max("Listed") FROM (
                SELECT t."Name", (SELECT max(l."ListedUtc") FROM "ArticleTopics" l WHERE l."TopicId" = t."Id" AND l."ListedUtc" IS NOT NULL) AS "Listed"
                FROM named n CROSS JOIN "Topics" t ON t."Id" = n."Id" WHERE n."Kind" = 't'
                UNION ALL
                SELECT a."Name", (SELECT max(l."ListedUtc") FROM "Bylines" l WHERE l."AuthorId" = a."Id" AND l."ListedUtc" IS NOT NULL)
                FROM named n CROSS JOIN "Authors" a ON a."Id" = n."Id" WHERE n."Kind" = 'a')
            WHERE "Listed" IS NOT NULL GROUP BY "Name" ORDER BY 2 DESC LIMIT $limit
            """,
            row => row.GetString(0), ("$match", match), ("$looked", LookedLimit), ("$limit", NameLimit));
    }
}
