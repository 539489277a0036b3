using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class FrontSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsBySchedule",
                table: "FrontVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LeftOut",
                table: "FrontVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """
                UPDATE "FrontVersions"
                SET "IsBySchedule" = 1, "PublishedByName" = substr("PublishedByName", 1, length("PublishedByName") - length(', by schedule'))
                WHERE "PublishedUtc" IS NOT NULL AND "PublishedByName" LIKE '%, by schedule';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "FrontVersions" SET "PublishedByName" = "PublishedByName" || ', by schedule' WHERE "IsBySchedule" = 1;""");

            migrationBuilder.DropColumn(
                name: "IsBySchedule",
                table: "FrontVersions");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "FrontVersions");
        }
    }
}
