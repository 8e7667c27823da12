using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paper_entries",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_entries", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "rating_rollups",
                columns: table => new
                {
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    start_ms = table.Column<long>(type: "bigint", nullable: false),
                    made = table.Column<long>(type: "bigint", nullable: false),
                    reached = table.Column<long>(type: "bigint", nullable: false),
                    rated1 = table.Column<long>(type: "bigint", nullable: false),
                    rated2 = table.Column<long>(type: "bigint", nullable: false),
                    rated3 = table.Column<long>(type: "bigint", nullable: false),
                    rated4 = table.Column<long>(type: "bigint", nullable: false),
                    rated5 = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rating_rollups", x => new { x.grain, x.unit_id, x.start_ms });
                });

            migrationBuilder.CreateTable(
                name: "volume_rollups",
                columns: table => new
                {
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    start_ms = table.Column<long>(type: "bigint", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    accepted = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volume_rollups", x => new { x.grain, x.unit_id, x.start_ms, x.category });
                });

            migrationBuilder.CreateIndex(
                name: "IX_paper_entries_register",
                table: "paper_entries",
                column: "register");

            migrationBuilder.CreateIndex(
                name: "IX_paper_entries_subject",
                table: "paper_entries",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paper_entries");

            migrationBuilder.DropTable(
                name: "rating_rollups");

            migrationBuilder.DropTable(
                name: "volume_rollups");
        }
    }
}
