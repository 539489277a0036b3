using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class ContentApi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ReadersVersion",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ArticleChanges",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleChanges", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_ArticleChanges_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleChanges_ArticleId",
                table: "ArticleChanges",
                column: "ArticleId",
                unique: true);

            // What readers have had so far, in the order in which it last changed.
            migrationBuilder.Sql("""
                UPDATE "Articles" SET "ReadersVersion" = 1 WHERE "PublishedOn" IS NOT NULL
                """);
            migrationBuilder.Sql("""
                INSERT INTO "ArticleChanges" ("ArticleId")
                SELECT "Id" FROM "Articles" WHERE "ReadersVersion" > 0 ORDER BY COALESCE("UpdatedUtc", "PublishedUtc"), "Id"
                """);

            // A change takes the article to the end, in the transaction of whoever makes it.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Articles_FirstRead" AFTER INSERT ON "Articles" WHEN NEW."ReadersVersion" > 0
                BEGIN
                    INSERT INTO "ArticleChanges" ("ArticleId") VALUES (NEW."Id");
                END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Articles_ReadAnew" AFTER UPDATE OF "ReadersVersion" ON "Articles"
                WHEN OLD."ReadersVersion" IS NOT NEW."ReadersVersion"
                BEGIN
                    DELETE FROM "ArticleChanges" WHERE "ArticleId" = NEW."Id";
                    INSERT INTO "ArticleChanges" ("ArticleId") VALUES (NEW."Id");
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"Articles_FirstRead\"");
            migrationBuilder.Sql("DROP TRIGGER \"Articles_ReadAnew\"");
            migrationBuilder.DropTable(
                name: "ArticleChanges");

            migrationBuilder.DropColumn(
                name: "ReadersVersion",
                table: "Articles");
        }
    }
}
