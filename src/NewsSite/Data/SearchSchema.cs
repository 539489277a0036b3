namespace NewsSite.Data;

/// <summary>
/// The search index beside the articles: SQL of its own, because EF has no full-text tables. Triggers note every change of
/// something published, whoever makes it, and take back at once what is not published any more; what is noted is
/// indexed by writing its number to <c>SearchIndexing</c>, which <see cref="IndexChanges"/> does before each commit.
/// </summary>
/// <remarks>
/// <para>The index keeps no text, only where words stand. Its row numbers are publication instants (<c>SearchEntries.Key</c>, the
/// next free millisecond), so that the newest of any number of hits are the first that it gives.</para>
/// <para><c>SearchHeads</c> holds headlines and standfirsts once more: where in an article a common word stands is told from it,
/// without running through all texts with that word.</para>
/// <para>What an article belongs to stands in <c>marks</c> as numbers, never as names: <c>s3</c>, <c>t45</c> and <c>a7</c> behind
/// <see cref="Mark"/>. So a renamed topic needs no article indexed anew; names are looked up in <c>SearchNames</c>.</para>
/// </remarks>
internal static class SearchSchema
{
    /// <summary>Stands before every mark: a private-use character, which no reader's query keeps.</summary>
    public const char Mark = '\uE000';

    /// <summary>What readers read of stored HTML; every connection has it, see <see cref="SqliteSetup"/>.</summary>
    public const string WordsFunction = "story_words";

    /// <summary>For sites in English: words are reduced to their stems.</summary>
    public const string Stemming = "porter " + Plain;

    /// <summary>Vowel signs belong to their words: without them Hindi falls to pieces.</summary>
    public const string Plain = "unicode61 remove_diacritics 2 categories ''L* M* N* Co''";

    private static readonly string[] PartTables = ["ArticleBodies", "ArticleTopics", "Bylines", "Background"];
    private static readonly string[] NameTables = ["Topics", "Authors"];
    private static readonly string[] TriggerNames = ["Added", "Changed", "TakenBack", "Deleted"];
    private static readonly string[] Tables = ["SearchText", "SearchHeads", "SearchNames", "SearchWords", "SearchNewWords", "SearchPending", "SearchEntries"];

    private static readonly string Forget = $"""
        {TakeOut("OLD.\"Id\"")}
        DELETE FROM "SearchPending" WHERE "ArticleId" = OLD."Id";
        DELETE FROM "SearchNewWords" WHERE "ArticleId" = OLD."Id";
        """;

    /// <summary>
    /// The next free millisecond from the publication on; among a thousand of the same second the next free within the
    /// hour, and failing that the end.
    /// </summary>
    private const string FreeKey = """
        CASE
            WHEN NOT EXISTS (SELECT 1 FROM "SearchEntries" WHERE "Key" = a."PublishedUtc") THEN a."PublishedUtc"
            WHEN NOT EXISTS (SELECT 1 FROM "SearchEntries" WHERE "Key" = 1 + (
                SELECT max("Key") FROM "SearchEntries" WHERE "Key" BETWEEN a."PublishedUtc" AND a."PublishedUtc" + 999))
            THEN 1 + (SELECT max("Key") FROM "SearchEntries" WHERE "Key" BETWEEN a."PublishedUtc" AND a."PublishedUtc" + 999)
            WHEN NOT EXISTS (SELECT 1 FROM "SearchEntries" WHERE "Key" = 1 + (
                SELECT max("Key") FROM "SearchEntries" WHERE "Key" BETWEEN a."PublishedUtc" AND a."PublishedUtc" + 3599999))
            THEN 1 + (SELECT max("Key") FROM "SearchEntries" WHERE "Key" BETWEEN a."PublishedUtc" AND a."PublishedUtc" + 3599999)
            ELSE 1 + (SELECT max("Key") FROM "SearchEntries")
        END
        """;

    /// <summary>Statements that make everything and leave all that is published to be indexed in the background.</summary>
    public static IReadOnlyList<string> Create =>
    [
        """CREATE TABLE "SearchEntries" ("Key" INTEGER PRIMARY KEY, "ArticleId" INTEGER NOT NULL UNIQUE, "SectionId" INTEGER NOT NULL, "Topics" TEXT NOT NULL)""",
        """CREATE TABLE "SearchPending" ("ArticleId" INTEGER PRIMARY KEY, "PublishedUtc" INTEGER NOT NULL, "Waits" INTEGER NOT NULL)""",
        """CREATE INDEX "IX_SearchPending_Waits_PublishedUtc" ON "SearchPending" ("Waits", "PublishedUtc")""",
        """CREATE TABLE "SearchNewWords" ("ArticleId" INTEGER PRIMARY KEY)""",
        """CREATE TABLE "SearchWords" ("Folded" TEXT NOT NULL, "Word" TEXT NOT NULL, "Length" INTEGER NOT NULL, "Articles" INTEGER NOT NULL, PRIMARY KEY ("Folded", "Word")) WITHOUT ROWID""",
        """CREATE INDEX "IX_SearchWords_Length_Folded" ON "SearchWords" ("Length", "Folded", "Articles")""",
        .. TextTables(Stemming),
        """CREATE VIEW "SearchIndexing" AS SELECT "ArticleId" FROM "SearchPending" """,
        Indexing,
        .. ArticleTriggers,
        .. PartTriggers("ArticleBodies", "\"Html\""),
        .. PartTriggers("ArticleTopics", "\"TopicId\""),
        .. PartTriggers("Bylines", "\"Name\", \"AuthorId\""),
        .. PartTriggers("Background", "\"Html\""),
        .. NameTriggers("Topics", 't'),
        .. NameTriggers("Authors", 'a'),
        NotePublished,
    ];

    public static IReadOnlyList<string> Drop =>
    [
        .. PartTables.Append("Articles").SelectMany(table => TriggerNames.Select(name => $"DROP TRIGGER IF EXISTS \"{table}_Search{name}\"")),
        .. NameTables.SelectMany(table => TriggerNames.Select(name => $"DROP TRIGGER IF EXISTS \"{table}_SearchName{name}\"")),
        "DROP VIEW \"SearchIndexing\"",
        .. Tables.Select(table => $"DROP TABLE \"{table}\""),
    ];

    /// <summary>
    /// What a database of before needs, whose triggers read the Markdown: its links parted phrases, and their addresses were found.
    /// </summary>
    public static IReadOnlyList<string> ReadWhatReadersRead =>
    [
        "DROP TRIGGER \"SearchIndexing_Index\"",
        Indexing,
        .. AnewOnHtml("ArticleBodies"),
        .. AnewOnHtml("Background"),
        NotePublished,
    ];

    /// <summary>What a database of before needs, which knew of headlines only among all texts.</summary>
    public static IReadOnlyList<string> KeepHeads =>
    [
        "DROP TABLE IF EXISTS \"SearchHeads\"",
        HeadsTable(Stemming),
        "DROP TRIGGER \"SearchIndexing_Index\"",
        Indexing,
        "DROP TRIGGER \"Articles_SearchTakenBack\"",
        "DROP TRIGGER \"Articles_SearchDeleted\"",
        .. TakenBackTriggers,
        NotePublished,
    ];

    /// <summary>Makes the index anew with another way to read words; everything published waits to be indexed again.</summary>
    public static IReadOnlyList<string> ReadWith(string tokenizer) =>
    [
        "DROP TABLE \"SearchText\"",
        "DROP TABLE \"SearchHeads\"",
        "DROP TABLE \"SearchNames\"",
        "DELETE FROM \"SearchEntries\"",
        .. TextTables(tokenizer),
        NotePublished,
    ];

    private static string NotePublished => """
        INSERT INTO "SearchPending" ("ArticleId", "PublishedUtc", "Waits")
        SELECT "Id", "PublishedUtc", 1 FROM "Articles" WHERE "State" = 4
        ON CONFLICT ("ArticleId") DO UPDATE SET "Waits" = 1
        """;

    private static string Indexing => $"""
        CREATE TRIGGER "SearchIndexing_Index" INSTEAD OF INSERT ON "SearchIndexing"
        BEGIN
            {TakeOut("NEW.\"ArticleId\"")}
            INSERT INTO "SearchEntries" ("Key", "ArticleId", "SectionId", "Topics")
            SELECT {FreeKey}, a."Id", a."SectionId",
                coalesce((SELECT group_concat(t."TopicId") FROM "ArticleTopics" t WHERE t."ArticleId" = a."Id"), '')
            FROM "Articles" a WHERE a."Id" = NEW."ArticleId" AND a."State" = 4;
            INSERT INTO "SearchText" (rowid, headline, standfirst, body, people, marks)
            SELECT e."Key", a."Headline", a."Standfirst",
                {WordsFunction}(b."Html" || coalesce((SELECT char(10) || group_concat(g."Html", char(10)) FROM "Background" g WHERE g."ArticleId" = a."Id"), '')),
                coalesce((SELECT group_concat(l."Name", ', ') FROM "Bylines" l WHERE l."ArticleId" = a."Id"), ''),
                char({(int)Mark}) || 's' || a."SectionId"
                || coalesce((SELECT group_concat(' ' || char({(int)Mark}) || 't' || t."TopicId", '') FROM "ArticleTopics" t WHERE t."ArticleId" = a."Id"), '')
                || coalesce((SELECT group_concat(' ' || char({(int)Mark}) || 'a' || l."AuthorId", '') FROM "Bylines" l WHERE l."ArticleId" = a."Id" AND l."AuthorId" IS NOT NULL), '')
            FROM "SearchEntries" e JOIN "Articles" a ON a."Id" = e."ArticleId" JOIN "ArticleBodies" b ON b."ArticleId" = a."Id"
            WHERE e."ArticleId" = NEW."ArticleId";
            INSERT INTO "SearchHeads" (rowid, headline, standfirst)
            SELECT e."Key", a."Headline", a."Standfirst" FROM "SearchEntries" e JOIN "Articles" a ON a."Id" = e."ArticleId"
            WHERE e."ArticleId" = NEW."ArticleId";
            INSERT OR IGNORE INTO "SearchNewWords" VALUES (NEW."ArticleId");
            DELETE FROM "SearchPending" WHERE "ArticleId" = NEW."ArticleId";
        END
        """;

    private static IEnumerable<string> TextTables(string tokenizer) =>
    [
        $"""CREATE VIRTUAL TABLE "SearchText" USING fts5(headline, standfirst, body, people, marks, content='', contentless_delete=1, tokenize='{tokenizer}')""",
        HeadsTable(tokenizer),
        $"""CREATE VIRTUAL TABLE "SearchNames" USING fts5(name, mark UNINDEXED, tokenize='{tokenizer}')""",
        """INSERT INTO "SearchNames" (name, mark) SELECT "Name", 't' || "Id" FROM "Topics" UNION ALL SELECT "Name", 'a' || "Id" FROM "Authors" """,
    ];

    private static string HeadsTable(string tokenizer) =>
        $"""CREATE VIRTUAL TABLE "SearchHeads" USING fts5(headline, standfirst, content='', contentless_delete=1, tokenize='{tokenizer}')""";

    private static IEnumerable<string> ArticleTriggers =>
    [
        $"""
        CREATE TRIGGER "Articles_SearchAdded" AFTER INSERT ON "Articles" WHEN NEW."State" = 4
        BEGIN
            {Note("NEW.\"Id\"")}
        END
        """,
        $"""
        CREATE TRIGGER "Articles_SearchChanged" AFTER UPDATE OF "State", "PublishedUtc", "Headline", "Standfirst", "SectionId" ON "Articles"
        WHEN NEW."State" = 4 AND (OLD."State" <> 4 OR OLD."PublishedUtc" IS NOT NEW."PublishedUtc" OR OLD."Headline" <> NEW."Headline"
            OR OLD."Standfirst" <> NEW."Standfirst" OR OLD."SectionId" <> NEW."SectionId")
        BEGIN
            {Note("NEW.\"Id\"")}
        END
        """,
        .. TakenBackTriggers,
    ];

    private static IEnumerable<string> TakenBackTriggers =>
    [
        $"""
        CREATE TRIGGER "Articles_SearchTakenBack" AFTER UPDATE OF "State" ON "Articles" WHEN OLD."State" = 4 AND NEW."State" <> 4
        BEGIN
            {Forget}
        END
        """,
        $"""
        CREATE TRIGGER "Articles_SearchDeleted" AFTER DELETE ON "Articles" WHEN OLD."State" = 4
        BEGIN
            {Forget}
        END
        """,
    ];

    private static IEnumerable<string> PartTriggers(string table, string columns) =>
        from part in new[] { ("Added", "INSERT", "NEW"), ("Changed", $"UPDATE OF {columns}", "NEW"), ("Deleted", "DELETE", "OLD") }
        let name = part.Item1
        let when = part.Item2
        let row = part.Item3
        select $"""
            CREATE TRIGGER "{table}_Search{name}" AFTER {when} ON "{table}"
            BEGIN
                {Note($"{row}.\"ArticleId\"")}
            END
            """;

    private static IEnumerable<string> AnewOnHtml(string table) =>
        TriggerNames.Select(name => $"DROP TRIGGER IF EXISTS \"{table}_Search{name}\"").Concat(PartTriggers(table, "\"Html\""));

    /// <summary>A former name goes on finding what it named.</summary>
    private static IEnumerable<string> NameTriggers(string table, char kind) =>
        from part in new[] { ("Added", "INSERT ON", ""), ("Changed", "UPDATE OF \"Name\" ON", "WHEN OLD.\"Name\" <> NEW.\"Name\"") }
        let name = part.Item1
        let when = part.Item2
        let condition = part.Item3
        select $"""
            CREATE TRIGGER "{table}_SearchName{name}" AFTER {when} "{table}" {condition}
            BEGIN
                INSERT INTO "SearchNames" (name, mark) VALUES (NEW."Name", '{kind}' || NEW."Id");
            END
            """;

    private static string TakeOut(string articleId) => $"""
        DELETE FROM "SearchText" WHERE rowid IN (SELECT "Key" FROM "SearchEntries" WHERE "ArticleId" = {articleId});
        DELETE FROM "SearchHeads" WHERE rowid IN (SELECT "Key" FROM "SearchEntries" WHERE "ArticleId" = {articleId});
        DELETE FROM "SearchEntries" WHERE "ArticleId" = {articleId};
        """;

    private static string Note(string articleId) => $"""
        INSERT INTO "SearchPending" ("ArticleId", "PublishedUtc", "Waits")
            SELECT "Id", "PublishedUtc", 0 FROM "Articles" WHERE "Id" = {articleId} AND "State" = 4
            ON CONFLICT ("ArticleId") DO UPDATE SET "PublishedUtc" = excluded."PublishedUtc", "Waits" = 0
            WHERE "Waits" <> 0 OR "PublishedUtc" <> excluded."PublishedUtc";
        """;
}
