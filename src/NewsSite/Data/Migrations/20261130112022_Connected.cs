using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class Connected : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ChangedUtc",
                table: "Topics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MediaTopic",
                table: "Topics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChangedUtc",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChangedUtc",
                table: "Sections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MediaTopic",
                table: "Sections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChangedUtc",
                table: "Authors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CoverageEndedUtc",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "List",
                table: "Announcements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ListId",
                table: "Announcements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_List_ListId",
                table: "Announcements",
                columns: new[] { "List", "ListId" },
                filter: "\"ListId\" IS NOT NULL");

            foreach (var statement in ListChangeTriggers.Create)
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in ListChangeTriggers.Drop)
                migrationBuilder.Sql(statement);

            migrationBuilder.DropIndex(
                name: "IX_Announcements_List_ListId",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "MediaTopic",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "MediaTopic",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "CoverageEndedUtc",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "List",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "ListId",
                table: "Announcements");
        }
    }
}
