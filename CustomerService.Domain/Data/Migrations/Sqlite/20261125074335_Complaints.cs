using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    severity = table.Column<int>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    is_sealed = table.Column<int>(type: "INTEGER", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: true),
                    officer_name = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    accused_unit = table.Column<string>(type: "TEXT", nullable: true),
                    call = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    customer_number = table.Column<string>(type: "TEXT", nullable: true),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    received_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledged_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    contacted_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    first_replied_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    replied_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    first_closed_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    called_back_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    paused_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    acknowledge_due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    contact_due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    reply_due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    close_due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    call_back_due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    needs_reply = table.Column<int>(type: "INTEGER", nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    rating = table.Column<int>(type: "INTEGER", nullable: true),
                    reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    rung = table.Column<int>(type: "INTEGER", nullable: false),
                    entries = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaints", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_call",
                table: "complaints",
                column: "call");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_idempotency_key",
                table: "complaints",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_complaints_lead",
                table: "complaints",
                column: "lead");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_officer_state",
                table: "complaints",
                columns: new[] { "officer", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_phone",
                table: "complaints",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_received_ms",
                table: "complaints",
                column: "received_ms");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_state_reply_due_ms",
                table: "complaints",
                columns: new[] { "state", "reply_due_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unit_id_state_reply_due_ms",
                table: "complaints",
                columns: new[] { "unit_id", "state", "reply_due_ms" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complaints");
        }
    }
}
