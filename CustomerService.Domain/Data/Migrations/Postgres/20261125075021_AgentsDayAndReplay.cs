using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AgentsDayAndReplay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agent_queues",
                columns: table => new
                {
                    agent = table.Column<string>(type: "text", nullable: false),
                    queue = table.Column<string>(type: "text", nullable: false),
                    since_ms = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agent_queues", x => new { x.agent, x.queue });
                });

            migrationBuilder.CreateTable(
                name: "agent_states",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    agent = table.Column<string>(type: "text", nullable: false),
                    time_ms = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    queue = table.Column<string>(type: "text", nullable: true),
                    queues = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agent_states", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "callbacks",
                columns: table => new
                {
                    caller = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: true),
                    taken_ms = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    ended_ms = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    settled_ms = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_callbacks", x => x.caller);
                });

            migrationBuilder.CreateTable(
                name: "journal_marks",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_marks", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "request_entries",
                columns: table => new
                {
                    request = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_entries", x => new { x.request, x.position });
                });

            migrationBuilder.CreateIndex(
                name: "IX_agent_states_agent_time_ms",
                table: "agent_states",
                columns: new[] { "agent", "time_ms" });

            migrationBuilder.CreateIndex(
                name: "ix_agent_states_stated",
                table: "agent_states",
                columns: new[] { "agent", "time_ms" },
                filter: "queues IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agent_states_time_ms",
                table: "agent_states",
                column: "time_ms");

            migrationBuilder.CreateIndex(
                name: "IX_journal_marks_at_ms",
                table: "journal_marks",
                column: "at_ms");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agent_queues");

            migrationBuilder.DropTable(
                name: "agent_states");

            migrationBuilder.DropTable(
                name: "callbacks");

            migrationBuilder.DropTable(
                name: "journal_marks");

            migrationBuilder.DropTable(
                name: "request_entries");
        }
    }
}
