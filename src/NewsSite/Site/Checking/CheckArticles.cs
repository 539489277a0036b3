using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsSite.Articles;

namespace NewsSite.Site.Checking;

/// <summary>Whether what readers find agrees with the articles: lists, story texts, addresses, redirects.</summary>
internal static class CheckArticles
{
    private const int Published = (int)ArticleState.Published;

    public static readonly Question[] Questions =
    [
        new("Lists", "Topics and authors list exactly what is published.", "Lists of {0} differ from the articles", $"""
            SELECT 'topic ' || p."TopicId" FROM "ArticleTopics" p JOIN "Articles" a ON a."Id" = p."ArticleId"
            WHERE p."ListedUtc" IS NOT CASE WHEN a."State" = {Published} THEN a."PublishedUtc" END
            UNION
            SELECT 'author ' || coalesce(p."AuthorId", p."Name") FROM "Bylines" p JOIN "Articles" a ON a."Id" = p."ArticleId"
            WHERE p."ListedUtc" IS NOT CASE WHEN a."State" = {Published} THEN a."PublishedUtc" END
            """),
        new("Texts", "Every article has its text, and every text its article.", "Without the other half: {0}", """
            SELECT 'article ' || a."Id" FROM "Articles" a
            WHERE NOT EXISTS (SELECT 1 FROM "ArticleBodies" b WHERE b."ArticleId" = a."Id")
            UNION ALL
            SELECT 'text ' || b."ArticleId" FROM "ArticleBodies" b
            WHERE NOT EXISTS (SELECT 1 FROM "Articles" a WHERE a."Id" = b."ArticleId")
            """),
        new("Addresses", "Every published article has an address of its own.", "Without an address of their own: {0}", $"""
            SELECT 'article ' || "Id" FROM "Articles"
            WHERE "State" = {Published} AND ("PublishedOn" IS NULL OR "PublishedUtc" IS NULL OR "Slug" = '')
            UNION ALL
            SELECT '/' || replace("PublishedOn", '-', '/') || '/' || "Slug" FROM "Articles"
            WHERE "PublishedOn" IS NOT NULL GROUP BY "PublishedOn", "Slug" HAVING COUNT(*) > 1
            """),
        new("Sitemap", "The sitemap's months count exactly what is published.", "Months that the sitemap counts wrongly: {0}", $"""
            SELECT coalesce(m."Month", c."Month") FROM "SitemapMonths" m
            FULL JOIN (
                SELECT substr("PublishedOn", 1, 7) AS "Month", COUNT(*) AS "Articles" FROM "Articles"
                WHERE "State" = {Published} AND "CanonicalUrl" IS NULL AND "PublishedOn" IS NOT NULL GROUP BY 1) c ON c."Month" = m."Month"
            WHERE coalesce(m."Articles", 0) <> coalesce(c."Articles", 0)
            """),
        new("Loops", "No redirect leads back to itself.", "Redirects that lead back to themselves: {0}", """
            WITH RECURSIVE hops ("Start", "Here", "Hops") AS (
                SELECT "FromPath", "ToPath", 1 FROM "Redirects"
                UNION ALL
                SELECT h."Start", r."ToPath", h."Hops" + 1 FROM hops h JOIN "Redirects" r ON r."FromPath" = h."Here"
                WHERE h."Here" <> h."Start" AND h."Hops" < 32)
            SELECT "Start" FROM hops WHERE "Here" = "Start"
            """),
        new("Redirects", "Every redirect leads to a page in one hop.", "Redirects that do not lead to a page in one hop: {0}", """
            SELECT r."FromPath" || ' to ' || r."ToPath" FROM "Redirects" r
            WHERE EXISTS (SELECT 1 FROM "Redirects" n WHERE n."FromPath" = r."ToPath")
            OR CASE
                WHEN r."ToPath" GLOB '/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/*' THEN NOT EXISTS (
                    SELECT 1 FROM "Articles" a
                    WHERE a."PublishedOn" = replace(substr(r."ToPath", 2, 10), '/', '-') AND a."Slug" = substr(r."ToPath", 13))
                WHEN r."ToPath" GLOB '/topics/*' THEN NOT EXISTS (SELECT 1 FROM "Topics" t WHERE t."Slug" = substr(r."ToPath", 9))
                WHEN r."ToPath" GLOB '/authors/*' THEN NOT EXISTS (SELECT 1 FROM "Authors" t WHERE t."Slug" = substr(r."ToPath", 10))
                WHEN r."ToPath" GLOB '/stories/*' THEN NOT EXISTS (SELECT 1 FROM "Stories" t WHERE t."Slug" = substr(r."ToPath", 10))
                WHEN r."ToPath" GLOB '/*/*' OR r."ToPath" = '/' THEN 0
                ELSE NOT EXISTS (SELECT 1 FROM "Sections" s WHERE s."Slug" = substr(r."ToPath", 2))
                    AND NOT EXISTS (SELECT 1 FROM "StandingPages" s WHERE s."Slug" = substr(r."ToPath", 2))
            END
            """),
    ];

    /// <param name="Good">What to say when nothing is found.</param>
    /// <param name="Wrong">What to say of what is found, which stands at {0}.</param>
    /// <param name="Sql">Yields one name for each thing that is wrong.</param>
    internal sealed record Question(string Subject, string Good, string Wrong, string Sql)
    {
        private const int NamedLimit = 3;

        public async Task<CheckResult> AskAsync(SqliteConnection connection, CancellationToken cancellationToken)
        {
            var found = await CheckDatabase.ReadAsync(connection, Sql, row => row.GetString(0), cancellationToken);
            if (found.Count == 0)
                return new CheckResult(Subject, true, Good);

            var named = string.Join(", ", found.Take(NamedLimit))
                + (found.Count > NamedLimit ? $" and {found.Count - NamedLimit} more" : "");
            return new CheckResult(Subject, false, string.Format(CultureInfo.InvariantCulture, Wrong, named) + ".");
        }
    }
}
