using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "draw",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "escalated_ms",
                table: "complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "escalated_unit",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "is_provisional",
                table: "complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "rules_ms",
                table: "complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "split_from",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "storm",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_complaints_draw",
                table: "complaints",
                column: "draw",
                filter: "draw IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_is_provisional",
                table: "complaints",
                column: "is_provisional",
                filter: "is_provisional = 1");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_rules_ms",
                table: "complaints",
                column: "rules_ms");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_split_from",
                table: "complaints",
                column: "split_from",
                filter: "split_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_storm",
                table: "complaints",
                column: "storm",
                filter: "storm IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_draw",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_is_provisional",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_rules_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_split_from",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_storm",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "draw",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "escalated_ms",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "escalated_unit",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "is_provisional",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "rules_ms",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "split_from",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "storm",
                table: "complaints");
        }
    }
}
