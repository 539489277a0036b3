namespace NewsSite.Data.Migrations;

/// <summary>
/// What the database itself notes when readers get something new, so that no writer can forget: announcements for each
/// receiver, and the months of the sitemap. State 4 is published; times are milliseconds since 1970. Part of a migration:
/// a later change is another migration.
/// </summary>
internal static class PublicationTriggers
{
    /// <summary>What comes in dated further back (48 hours) is archive material and no news.</summary>
    private const string NewsAge = "172800000";

    private const string Columns =
        """("ReceiverId", "ArticleId", "Happening", "HappenedUtc", "Key", "State", "Attempts", "NextUtc")""";

    private const string Listed = """NEW."State" = 4 AND NEW."CanonicalUrl" IS NULL AND NEW."PublishedOn" IS NOT NULL""";

    private const string ListedFields =
        "\"State\", \"PublishedOn\", \"Slug\", \"PublishedUtc\", \"UpdatedUtc\", \"CanonicalUrl\", \"LeadPictureId\"";

    private const string JoinMonth = $"""
        INSERT INTO "SitemapMonths" ("Month", "Articles", "ChangedUtc", "Version")
        SELECT substr(NEW."PublishedOn", 1, 7), 1, NEW."SavedUtc", 1 WHERE {Listed}
        ON CONFLICT ("Month") DO UPDATE SET
            "Articles" = "Articles" + 1, "ChangedUtc" = max("ChangedUtc", excluded."ChangedUtc"), "Version" = "Version" + 1;
        """;

    /// <summary>Counts all months anew: for what was published before there were triggers, or past them.</summary>
    public const string CountMonths = """
        INSERT INTO "SitemapMonths" ("Month", "Articles", "ChangedUtc", "Version")
        SELECT substr("PublishedOn", 1, 7), COUNT(*), MAX(max("PublishedUtc", ifnull("UpdatedUtc", 0))), 1
        FROM "Articles" WHERE "State" = 4 AND "CanonicalUrl" IS NULL AND "PublishedOn" IS NOT NULL GROUP BY 1
        """;

    /// <summary>The trigger that runs for every article of a bulk load, which costs less counted at the end.</summary>
    public const string ForNewArticles = "Articles_JoinMonth";

    public static readonly string[] Create =
    [
        $"""
        CREATE TRIGGER "Articles_AnnounceNew" AFTER INSERT ON "Articles"
        WHEN NEW."State" = 4 AND NEW."PublishedUtc" >= NEW."SavedUtc" - {NewsAge}
        BEGIN
            INSERT INTO "Announcements" {Columns}
            SELECT r."Id", NEW."Id", 0, NEW."SavedUtc", lower(hex(randomblob(16))), 0, 0, NEW."SavedUtc" FROM "Receivers" r;
        END
        """,

        // A second change before the first was told is told with it: what is sent is read when it is sent.
        $"""
        CREATE TRIGGER "Articles_AnnounceChange" AFTER UPDATE OF "State", "UpdatedUtc", "Slug", "PublishedOn" ON "Articles"
        WHEN (OLD."State" = 4) <> (NEW."State" = 4)
            OR (NEW."State" = 4 AND (OLD."UpdatedUtc" IS NOT NEW."UpdatedUtc"
                OR OLD."Slug" <> NEW."Slug" OR OLD."PublishedOn" IS NOT NEW."PublishedOn"))
        BEGIN
            INSERT INTO "Announcements" {Columns}
            SELECT r."Id", NEW."Id", CASE WHEN OLD."State" <> 4 THEN 0 WHEN NEW."State" <> 4 THEN 2 ELSE 1 END,
                NEW."SavedUtc", lower(hex(randomblob(16))), 0, 0, NEW."SavedUtc"
            FROM "Receivers" r
            WHERE OLD."State" <> 4 OR NEW."State" <> 4 OR NOT EXISTS (
                SELECT 1 FROM "Announcements" a
                WHERE a."ArticleId" = NEW."Id" AND a."ReceiverId" = r."Id"
                    AND a."State" = 0 AND a."Attempts" = 0 AND a."Happening" < 2);
        END
        """,
        $"""
        CREATE TRIGGER "{ForNewArticles}" AFTER INSERT ON "Articles" WHEN {Listed}
        BEGIN
            {JoinMonth}
        END
        """,
        $"""
        CREATE TRIGGER "Articles_ChangeMonth" AFTER UPDATE OF {ListedFields} ON "Articles"
        WHEN OLD."State" = 4 OR NEW."State" = 4
        BEGIN
            UPDATE "SitemapMonths"
            SET "Articles" = "Articles" - 1, "ChangedUtc" = max("ChangedUtc", NEW."SavedUtc"), "Version" = "Version" + 1
            WHERE OLD."State" = 4 AND OLD."CanonicalUrl" IS NULL AND "Month" = substr(OLD."PublishedOn", 1, 7);
            {JoinMonth}
        END
        """,

        // Renditions are made by nobody in particular, so the database's own clock says when.
        """
        CREATE TRIGGER "MediaAssets_ChangeMonths" AFTER UPDATE OF "Shown" ON "MediaAssets" WHEN OLD."Shown" <> NEW."Shown"
        BEGIN
            UPDATE "SitemapMonths"
            SET "ChangedUtc" = max("ChangedUtc", CAST(unixepoch('subsec') * 1000 AS INTEGER)), "Version" = "Version" + 1
            WHERE "Month" IN (
                SELECT substr("PublishedOn", 1, 7) FROM "Articles"
                WHERE "LeadPictureId" = NEW."Id" AND "State" = 4 AND "CanonicalUrl" IS NULL);
        END
        """,
        CountMonths,
    ];

    public static readonly string[] Drop =
    [
        .. new[] { "Articles_AnnounceNew", "Articles_AnnounceChange", ForNewArticles, "Articles_ChangeMonth", "MediaAssets_ChangeMonths" }
            .Select(name => $"DROP TRIGGER \"{name}\""),
    ];
}
