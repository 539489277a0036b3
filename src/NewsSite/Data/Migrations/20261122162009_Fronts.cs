using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class Fronts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Fronts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    LiveNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fronts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fronts_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FrontVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FrontId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ArrangementText = table.Column<string>(type: "TEXT", nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: true),
                    StaffName = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    MadeUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    DueUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    DueByName = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrontVersions_Fronts_FrontId",
                        column: x => x.FrontId,
                        principalTable: "Fronts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Kind_PublishedUtc_Id",
                table: "Articles",
                columns: new[] { "Kind", "PublishedUtc", "Id" },
                filter: "\"State\" = 4 AND \"Kind\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Fronts_SectionId",
                table: "Fronts",
                column: "SectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrontVersions_DueUtc",
                table: "FrontVersions",
                column: "DueUtc",
                filter: "\"DueUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FrontVersions_FrontId_Number",
                table: "FrontVersions",
                columns: new[] { "FrontId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FrontVersions");

            migrationBuilder.DropTable(
                name: "Fronts");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Kind_PublishedUtc_Id",
                table: "Articles");
        }
    }
}
