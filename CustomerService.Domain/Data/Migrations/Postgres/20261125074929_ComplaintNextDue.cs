using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ComplaintNextDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_officer_state",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_state_reply_due_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_unit_id_state_reply_due_ms",
                table: "complaints");

            migrationBuilder.AddColumn<int>(
                name: "next_clock",
                table: "complaints",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_due_ms",
                table: "complaints",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_complaints_next_due_ms",
                table: "complaints",
                column: "next_due_ms");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_officer_next_due_ms",
                table: "complaints",
                columns: new[] { "officer", "next_due_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_reply_due_ms",
                table: "complaints",
                column: "reply_due_ms");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unit_id_next_due_ms",
                table: "complaints",
                columns: new[] { "unit_id", "next_due_ms" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_next_due_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_officer_next_due_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_reply_due_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_unit_id_next_due_ms",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "next_clock",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "next_due_ms",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_officer_state",
                table: "complaints",
                columns: new[] { "officer", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_state_reply_due_ms",
                table: "complaints",
                columns: new[] { "state", "reply_due_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unit_id_state_reply_due_ms",
                table: "complaints",
                columns: new[] { "unit_id", "state", "reply_due_ms" });
        }
    }
}
