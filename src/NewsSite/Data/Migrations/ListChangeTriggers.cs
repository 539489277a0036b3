namespace NewsSite.Data.Migrations;

/// <summary>
/// What the database notes for a hub when a published article leaves a list, whose feed no announcement of the article
/// names any more. Receiver kind 1 is the hub, happening 4 a changed list; lists are 0 sections, 1 topics, 2 authors,
/// 3 stories. Part of a migration: a later change is another migration.
/// </summary>
internal static class ListChangeTriggers
{
    private const string Article = """(SELECT "SavedUtc" FROM "Articles" WHERE "Id" = OLD."ArticleId")""";

    public static readonly string[] Create =
    [
        // Both, because a silent repair is announced in no other way.
        $"""
        CREATE TRIGGER "Articles_AnnounceSections" AFTER UPDATE OF "SectionId" ON "Articles"
        WHEN OLD."State" = 4 AND NEW."State" = 4 AND OLD."SectionId" <> NEW."SectionId"
        BEGIN
            {Announce(0, "OLD.\"SectionId\"", "NEW.\"SavedUtc\"")}
            {Announce(0, "NEW.\"SectionId\"", "NEW.\"SavedUtc\"")}
        END
        """,
        $"""
        CREATE TRIGGER "Articles_AnnounceStory" AFTER UPDATE OF "StoryId" ON "Articles"
        WHEN OLD."State" = 4 AND NEW."State" = 4 AND OLD."StoryId" IS NOT NULL AND OLD."StoryId" IS NOT NEW."StoryId"
        BEGIN
            {Announce(3, "OLD.\"StoryId\"", "NEW.\"SavedUtc\"")}
        END
        """,
        $"""
        CREATE TRIGGER "ArticleTopics_AnnounceLeft" AFTER DELETE ON "ArticleTopics" WHEN OLD."ListedUtc" IS NOT NULL
        BEGIN
            {Announce(1, "OLD.\"TopicId\"", Article)}
        END
        """,
        $"""
        CREATE TRIGGER "Bylines_AnnounceLeft" AFTER DELETE ON "Bylines" WHEN OLD."ListedUtc" IS NOT NULL AND OLD."AuthorId" IS NOT NULL
        BEGIN
            {Announce(2, "OLD.\"AuthorId\"", Article)}
        END
        """,
        $"""
        CREATE TRIGGER "Bylines_AnnounceChange" AFTER UPDATE OF "AuthorId" ON "Bylines"
        WHEN OLD."ListedUtc" IS NOT NULL AND OLD."AuthorId" IS NOT NULL AND OLD."AuthorId" IS NOT NEW."AuthorId"
        BEGIN
            {Announce(2, "OLD.\"AuthorId\"", Article)}
        END
        """,
    ];

    public static readonly string[] Drop =
    [
        .. new[] { "Articles_AnnounceSections", "Articles_AnnounceStory", "ArticleTopics_AnnounceLeft", "Bylines_AnnounceLeft", "Bylines_AnnounceChange" }
            .Select(name => $"DROP TRIGGER \"{name}\""),
    ];

    /// <summary>Many articles that leave a list at once are told of once.</summary>
    private static string Announce(int list, string id, string savedUtc) => $"""
        INSERT INTO "Announcements" ("ReceiverId", "Happening", "HappenedUtc", "Key", "State", "Attempts", "NextUtc", "List", "ListId")
            SELECT r."Id", 4, {savedUtc}, lower(hex(randomblob(16))), 0, 0, {savedUtc}, {list}, {id}
            FROM "Receivers" r
            WHERE r."Kind" = 1 AND NOT EXISTS (
                SELECT 1 FROM "Announcements" a
                WHERE a."ReceiverId" = r."Id" AND a."List" = {list} AND a."ListId" = {id} AND a."State" = 0 AND a."Attempts" = 0);
        """;
}
