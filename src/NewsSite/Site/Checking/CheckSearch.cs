using NewsSite.Articles;

namespace NewsSite.Site.Checking;

/// <summary>Whether the search index holds what is published, and nothing else.</summary>
internal static class CheckSearch
{
    private const int Published = (int)ArticleState.Published;

    public static readonly CheckArticles.Question[] Questions =
    [
        new("Search", "The index holds or awaits every published article, and no other.", "The index differs from the articles: {0}", $"""
            SELECT 'article ' || a."Id" || ' is missing' FROM "Articles" a
            WHERE a."State" = {Published}
                AND NOT EXISTS (SELECT 1 FROM "SearchEntries" e WHERE e."ArticleId" = a."Id")
                AND NOT EXISTS (SELECT 1 FROM "SearchPending" p WHERE p."ArticleId" = a."Id")
            UNION ALL
            SELECT 'article ' || e."ArticleId" || ' is not published' FROM "SearchEntries" e
            WHERE NOT EXISTS (SELECT 1 FROM "Articles" a WHERE a."Id" = e."ArticleId" AND a."State" = {Published})
            UNION ALL
            SELECT 'article ' || e."ArticleId" || ' has no words' FROM "SearchEntries" e
            WHERE NOT EXISTS (SELECT 1 FROM "SearchText_docsize" d WHERE d.id = e."Key")
            UNION ALL
            SELECT 'article ' || e."ArticleId" || ' has no head' FROM "SearchEntries" e
            WHERE NOT EXISTS (SELECT 1 FROM "SearchHeads_docsize" d WHERE d.id = e."Key")
                AND NOT EXISTS (SELECT 1 FROM "SearchPending" p WHERE p."ArticleId" = e."ArticleId")
            UNION ALL
            SELECT 'words of nothing at ' || d.id FROM (SELECT id FROM "SearchText_docsize" UNION SELECT id FROM "SearchHeads_docsize") d
            WHERE NOT EXISTS (SELECT 1 FROM "SearchEntries" e WHERE e."Key" = d.id)
            """),
    ];
}
