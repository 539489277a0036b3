using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class Connections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PictureId",
                table: "Topics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Authors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Expertise",
                table: "Authors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PictureId",
                table: "Authors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Social",
                table: "Authors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Website",
                table: "Authors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsCompared",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsKeyEvent",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ArticleSignatures",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSignatures", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleSignatures_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleTerms",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Weight = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTerms", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RelatedArticles",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    RelatedId = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedArticles", x => new { x.ArticleId, x.RelatedId });
                    table.ForeignKey(
                        name: "FK_RelatedArticles_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Topics_PictureId",
                table: "Topics",
                column: "PictureId",
                filter: "\"PictureId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Authors_PictureId",
                table: "Authors",
                column: "PictureId",
                filter: "\"PictureId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_KeyEvents",
                table: "Articles",
                columns: new[] { "StoryId", "PublishedUtc", "Id" },
                filter: "\"State\" = 4 AND \"StoryId\" IS NOT NULL AND \"IsKeyEvent\"");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_NotCompared",
                table: "Articles",
                column: "Id",
                filter: "\"State\" = 4 AND NOT (\"IsCompared\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleSignatures");

            migrationBuilder.DropTable(
                name: "ArticleTerms");

            migrationBuilder.DropTable(
                name: "RelatedArticles");

            migrationBuilder.DropIndex(
                name: "IX_Topics_PictureId",
                table: "Topics");

            migrationBuilder.DropIndex(
                name: "IX_Authors_PictureId",
                table: "Authors");

            migrationBuilder.DropIndex(
                name: "IX_Articles_KeyEvents",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_NotCompared",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "PictureId",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Expertise",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "PictureId",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Social",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Website",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "IsCompared",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IsKeyEvent",
                table: "Articles");
        }
    }
}
