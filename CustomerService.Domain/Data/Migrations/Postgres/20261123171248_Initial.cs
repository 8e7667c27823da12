using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agent_days",
                columns: table => new
                {
                    agent = table.Column<string>(type: "text", nullable: false),
                    day_ms = table.Column<long>(type: "bigint", nullable: false),
                    answered = table.Column<long>(type: "bigint", nullable: false),
                    ended = table.Column<long>(type: "bigint", nullable: false),
                    talk_ms = table.Column<long>(type: "bigint", nullable: false),
                    no_answers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agent_days", x => new { x.day_ms, x.agent });
                });

            migrationBuilder.CreateTable(
                name: "agents",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    since_ms = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    stated_by = table.Column<string>(type: "text", nullable: false),
                    queues = table.Column<string>(type: "text", nullable: false),
                    seen_queues = table.Column<string>(type: "text", nullable: false),
                    queues_since_ms = table.Column<long>(type: "bigint", nullable: false),
                    queues_stated_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agents", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "call_rollups",
                columns: table => new
                {
                    queue_id = table.Column<int>(type: "integer", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    start_ms = table.Column<long>(type: "bigint", nullable: false),
                    offered = table.Column<long>(type: "bigint", nullable: false),
                    answered = table.Column<long>(type: "bigint", nullable: false),
                    abandoned = table.Column<long>(type: "bigint", nullable: false),
                    short_abandoned = table.Column<long>(type: "bigint", nullable: false),
                    abandoned_in_target = table.Column<long>(type: "bigint", nullable: false),
                    answered_in_target = table.Column<long>(type: "bigint", nullable: false),
                    left_timeout = table.Column<long>(type: "bigint", nullable: false),
                    left_empty = table.Column<long>(type: "bigint", nullable: false),
                    left_key = table.Column<long>(type: "bigint", nullable: false),
                    left_withdrawn = table.Column<long>(type: "bigint", nullable: false),
                    left_lost = table.Column<long>(type: "bigint", nullable: false),
                    abandoned_wait_ms = table.Column<long>(type: "bigint", nullable: false),
                    talk_count = table.Column<long>(type: "bigint", nullable: false),
                    talk_ms = table.Column<long>(type: "bigint", nullable: false),
                    wait_ms = table.Column<long>(type: "bigint", nullable: false),
                    waits = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_rollups", x => new { x.grain, x.queue_id, x.start_ms });
                });

            migrationBuilder.CreateTable(
                name: "exchange_starts",
                columns: table => new
                {
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    time_ms = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_starts", x => new { x.source_id, x.time_ms });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    time_ms = table.Column<long>(type: "bigint", nullable: false),
                    received_ms = table.Column<long>(type: "bigint", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "legs",
                columns: table => new
                {
                    queue_id = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    offered_ms = table.Column<long>(type: "bigint", nullable: false),
                    concluded_ms = table.Column<long>(type: "bigint", nullable: true),
                    ended_ms = table.Column<long>(type: "bigint", nullable: true),
                    agent = table.Column<string>(type: "text", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true),
                    caller = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: true),
                    conflicts = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legs", x => new { x.call, x.queue_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "request_rollups",
                columns: table => new
                {
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    start_ms = table.Column<long>(type: "bigint", nullable: false),
                    accepted = table.Column<long>(type: "bigint", nullable: false),
                    replied = table.Column<long>(type: "bigint", nullable: false),
                    due_replied_in_time = table.Column<long>(type: "bigint", nullable: false),
                    due_replied_late = table.Column<long>(type: "bigint", nullable: false),
                    due_open = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_rollups", x => new { x.grain, x.unit_id, x.start_ms });
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true),
                    call = table.Column<string>(type: "text", nullable: true),
                    accepted_ms = table.Column<long>(type: "bigint", nullable: true),
                    accepted_by = table.Column<string>(type: "text", nullable: true),
                    due_ms = table.Column<long>(type: "bigint", nullable: true),
                    replied_ms = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    events = table.Column<long>(type: "bigint", nullable: false),
                    last_event_ms = table.Column<long>(type: "bigint", nullable: false),
                    last_received_ms = table.Column<long>(type: "bigint", nullable: false),
                    lag_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "states",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    organization_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                    table.ForeignKey(
                        name: "FK_units_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "queues",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queues", x => x.id);
                    table.ForeignKey(
                        name: "FK_queues_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "states",
                columns: new[] { "id", "fingerprint", "organization_version", "position" },
                values: new object[] { 1, "", 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_journal_source_id_event_id",
                table: "journal",
                columns: new[] { "source_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_legs_queue_id_offered_ms",
                table: "legs",
                columns: new[] { "queue_id", "offered_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_queues_code",
                table: "queues",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_queues_unit_id",
                table: "queues",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_requests_accepted_ms",
                table: "requests",
                column: "accepted_ms");

            migrationBuilder.CreateIndex(
                name: "IX_requests_due_ms",
                table: "requests",
                column: "due_ms");

            migrationBuilder.CreateIndex(
                name: "IX_requests_replied_ms",
                table: "requests",
                column: "replied_ms");

            migrationBuilder.CreateIndex(
                name: "IX_sources_name",
                table: "sources",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_units_code",
                table: "units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_units_parent_id",
                table: "units",
                column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agent_days");

            migrationBuilder.DropTable(
                name: "agents");

            migrationBuilder.DropTable(
                name: "call_rollups");

            migrationBuilder.DropTable(
                name: "exchange_starts");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "legs");

            migrationBuilder.DropTable(
                name: "queues");

            migrationBuilder.DropTable(
                name: "request_rollups");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "states");

            migrationBuilder.DropTable(
                name: "units");
        }
    }
}
