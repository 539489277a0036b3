using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations
{
    /// <inheritdoc />
    public partial class MediaLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Widths",
                table: "MediaAssets",
                newName: "Wanted");

            migrationBuilder.RenameColumn(
                name: "Extension",
                table: "MediaAssets",
                newName: "UploadedBy");

            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ChangedUtc",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ExpiresUtc",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Failure",
                table: "MediaAssets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FocusX",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FocusY",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Format",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OriginJson",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "OriginalBytes",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Provenance",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rights",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Shown",
                table: "MediaAssets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "StoriesAreBehind",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "UploadedById",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UploadedUtc",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "MediaAssets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "PictureUses",
                columns: table => new
                {
                    AssetId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsStaged = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureUses", x => new { x.AssetId, x.ArticleId, x.IsStaged });
                    table.ForeignKey(
                        name: "FK_PictureUses_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PictureUses_MediaAssets_AssetId",
                        column: x => x.AssetId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Written by hand: a picture from before shows what it has, its largest file stands in for the original that was
            // never kept, and all renditions are wanted of it. Renamed above: Widths to Wanted, Extension to UploadedBy.
            migrationBuilder.Sql("""
                UPDATE MediaAssets SET
                    Key = Hash,
                    Format = CASE UploadedBy WHEN 'jpg' THEN 1 WHEN 'webp' THEN 2 WHEN 'avif' THEN 4 ELSE 0 END,
                    Name = 'Picture ' || Id,
                    FocusX = 500, FocusY = 400, Version = 1, UploadedBy = '',
                    Shown = Hash || ' ' || Width || ' ' || Height || ' ' || UploadedBy || ':' || replace(Wanted, ' ', ','),
                    Wanted = Hash || ' ' || Width || ' ' || Height || ' 500,400';
                """);

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_Key",
                table: "MediaAssets",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_Lacking",
                table: "MediaAssets",
                column: "Id",
                filter: "\"Shown\" <> \"Wanted\"");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_StoriesAreBehind",
                table: "MediaAssets",
                column: "StoriesAreBehind",
                filter: "\"StoriesAreBehind\"");

            migrationBuilder.CreateIndex(
                name: "IX_PictureUses_ArticleId",
                table: "PictureUses",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PictureUses");

            migrationBuilder.DropIndex(
                name: "IX_MediaAssets_Key",
                table: "MediaAssets");

            migrationBuilder.DropIndex(
                name: "IX_MediaAssets_Lacking",
                table: "MediaAssets");

            migrationBuilder.DropIndex(
                name: "IX_MediaAssets_StoriesAreBehind",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "ExpiresUtc",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Failure",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "FocusX",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "FocusY",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "OriginJson",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "OriginalBytes",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Provenance",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Rights",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Shown",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "StoriesAreBehind",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "UploadedById",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "UploadedUtc",
                table: "MediaAssets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "MediaAssets");

            migrationBuilder.RenameColumn(
                name: "Wanted",
                table: "MediaAssets",
                newName: "Widths");

            migrationBuilder.RenameColumn(
                name: "UploadedBy",
                table: "MediaAssets",
                newName: "Extension");
        }
    }
}
