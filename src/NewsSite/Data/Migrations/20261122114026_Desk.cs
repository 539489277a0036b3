using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Revisions_ArticleId_Version",
                table: "Revisions");

            migrationBuilder.RenameColumn(
                name: "SavedBy",
                table: "Revisions",
                newName: "Note");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StaffId",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StaffName",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AiNote",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AiUse",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CanonicalUrl",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchDescription",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchTitle",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShortHeadline",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawalNotice",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArticleComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffName = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    Block = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ResolvedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolvedByName = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleComments_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Autosaves",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CopyJson = table.Column<string>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Autosaves", x => new { x.ArticleId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_Autosaves_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BulkActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    BeforeJson = table.Column<string>(type: "TEXT", nullable: false),
                    DoneUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskEntries",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: true),
                    AssigneeId = table.Column<int>(type: "INTEGER", nullable: true),
                    AssigneeName = table.Column<string>(type: "TEXT", nullable: true),
                    DueUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    EmbargoUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    ScheduledUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    ScheduledById = table.Column<int>(type: "INTEGER", nullable: true),
                    ScheduledByName = table.Column<string>(type: "TEXT", nullable: true),
                    ScheduleTrouble = table.Column<string>(type: "TEXT", nullable: true),
                    StagedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    LacksSection = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskEntries", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_DeskEntries_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ArticleId_Version",
                table: "Revisions",
                columns: new[] { "ArticleId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bylines_AuthorId_ArticleId",
                table: "Bylines",
                columns: new[] { "AuthorId", "ArticleId" },
                filter: "\"ListedUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SavedUtc_Id",
                table: "Articles",
                columns: new[] { "SavedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_SavedUtc_Id",
                table: "Articles",
                columns: new[] { "SectionId", "SavedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_State_SavedUtc_Id",
                table: "Articles",
                columns: new[] { "State", "SavedUtc", "Id" },
                filter: "\"State\" <> 4");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleComments_ArticleId",
                table: "ArticleComments",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActs_StaffId",
                table: "BulkActs",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_AssigneeId",
                table: "DeskEntries",
                column: "AssigneeId",
                filter: "\"AssigneeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_DueUtc",
                table: "DeskEntries",
                column: "DueUtc",
                filter: "\"DueUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_EmbargoUtc",
                table: "DeskEntries",
                column: "EmbargoUtc",
                filter: "\"EmbargoUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_OwnerId",
                table: "DeskEntries",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_ScheduledUtc",
                table: "DeskEntries",
                column: "ScheduledUtc",
                filter: "\"ScheduledUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeskEntries_StagedVersion",
                table: "DeskEntries",
                column: "StagedVersion",
                filter: "\"StagedVersion\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_StaffId_Name",
                table: "SavedViews",
                columns: new[] { "StaffId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleComments");

            migrationBuilder.DropTable(
                name: "Autosaves");

            migrationBuilder.DropTable(
                name: "BulkActs");

            migrationBuilder.DropTable(
                name: "DeskEntries");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_ArticleId_Version",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Bylines_AuthorId_ArticleId",
                table: "Bylines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SavedUtc_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SectionId_SavedUtc_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_State_SavedUtc_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "StaffName",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "AiNote",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "AiUse",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CanonicalUrl",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SearchDescription",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SearchTitle",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ShortHeadline",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "WithdrawalNotice",
                table: "Articles");

            migrationBuilder.RenameColumn(
                name: "Note",
                table: "Revisions",
                newName: "SavedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ArticleId_Version",
                table: "Revisions",
                columns: new[] { "ArticleId", "Version" });
        }
    }
}
