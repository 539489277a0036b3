using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListingTriggers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Topic and author lists are read in publication order from one index each. The order key is a copy of the
            // article's publication instant; these triggers keep it true whoever writes.
            foreach (var table in new[] { "ArticleTopics", "Bylines" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_Listed" AFTER INSERT ON "{table}" WHEN NEW."ListedUtc" IS NULL
                    BEGIN
                        UPDATE "{table}"
                        SET "ListedUtc" = (SELECT "PublishedUtc" FROM "Articles" WHERE "Id" = NEW."ArticleId" AND "State" = 4)
                        WHERE rowid = NEW.rowid;
                    END
                    """);
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "Articles_List{table}" AFTER UPDATE OF "State", "PublishedUtc" ON "Articles"
                    WHEN OLD."State" IS NOT NEW."State" OR OLD."PublishedUtc" IS NOT NEW."PublishedUtc"
                    BEGIN
                        UPDATE "{table}"
                        SET "ListedUtc" = CASE WHEN NEW."State" = 4 THEN NEW."PublishedUtc" END
                        WHERE "ArticleId" = NEW."Id";
                    END
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "ArticleTopics", "Bylines" })
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{table}_Listed\"");
                migrationBuilder.Sql($"DROP TRIGGER \"Articles_List{table}\"");
            }
        }
    }
}
