using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseTellings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "case_number",
                table: "alert_deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "case_sequence",
                table: "alert_deliveries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "journaled_at",
                table: "alert_deliveries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_tellings",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_tellings", x => new { x.number, x.sequence });
                });

            migrationBuilder.CreateIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id",
                table: "alert_deliveries",
                columns: new[] { "case_number", "case_sequence", "channel_id" },
                unique: true,
                filter: "case_number IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_tellings");

            migrationBuilder.DropIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id",
                table: "alert_deliveries");

            migrationBuilder.DropColumn(
                name: "case_number",
                table: "alert_deliveries");

            migrationBuilder.DropColumn(
                name: "case_sequence",
                table: "alert_deliveries");

            migrationBuilder.DropColumn(
                name: "journaled_at",
                table: "alert_deliveries");
        }
    }
}
