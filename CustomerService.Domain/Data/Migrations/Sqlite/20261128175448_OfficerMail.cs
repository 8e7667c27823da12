using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficerMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id",
                table: "alert_deliveries");

            migrationBuilder.AddColumn<string>(
                name: "officer",
                table: "alert_deliveries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "tells_officer",
                table: "alert_channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id_officer",
                table: "alert_deliveries",
                columns: new[] { "case_number", "case_sequence", "channel_id", "officer" },
                unique: true,
                filter: "case_number IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id_officer",
                table: "alert_deliveries");

            migrationBuilder.DropColumn(
                name: "officer",
                table: "alert_deliveries");

            migrationBuilder.DropColumn(
                name: "tells_officer",
                table: "alert_channels");

            migrationBuilder.CreateIndex(
                name: "IX_alert_deliveries_case_number_case_sequence_channel_id",
                table: "alert_deliveries",
                columns: new[] { "case_number", "case_sequence", "channel_id" },
                unique: true,
                filter: "case_number IS NOT NULL");
        }
    }
}
