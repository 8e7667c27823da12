using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Rows live in the key itself: one tree to write instead of two.
            migrationBuilder.Sql("""
                CREATE TABLE agent_days (
                    agent TEXT NOT NULL,
                    day_ms INTEGER NOT NULL,
                    answered INTEGER NOT NULL,
                    ended INTEGER NOT NULL,
                    talk_ms INTEGER NOT NULL,
                    no_answers INTEGER NOT NULL,
                    PRIMARY KEY (day_ms, agent)
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "agents",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    since_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    stated_by = table.Column<string>(type: "TEXT", nullable: false),
                    queues = table.Column<string>(type: "TEXT", nullable: false),
                    seen_queues = table.Column<string>(type: "TEXT", nullable: false),
                    queues_since_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    queues_stated_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agents", x => x.code);
                });

            // Rows live in the key itself: one tree to write instead of two.
            migrationBuilder.Sql("""
                CREATE TABLE call_rollups (
                    queue_id INTEGER NOT NULL,
                    grain INTEGER NOT NULL,
                    start_ms INTEGER NOT NULL,
                    offered INTEGER NOT NULL,
                    answered INTEGER NOT NULL,
                    abandoned INTEGER NOT NULL,
                    short_abandoned INTEGER NOT NULL,
                    abandoned_in_target INTEGER NOT NULL,
                    answered_in_target INTEGER NOT NULL,
                    left_timeout INTEGER NOT NULL,
                    left_empty INTEGER NOT NULL,
                    left_key INTEGER NOT NULL,
                    left_withdrawn INTEGER NOT NULL,
                    left_lost INTEGER NOT NULL,
                    abandoned_wait_ms INTEGER NOT NULL,
                    talk_count INTEGER NOT NULL,
                    talk_ms INTEGER NOT NULL,
                    wait_ms INTEGER NOT NULL,
                    waits BLOB NOT NULL,
                    PRIMARY KEY (grain, queue_id, start_ms)
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "exchange_starts",
                columns: table => new
                {
                    source_id = table.Column<int>(type: "INTEGER", nullable: false),
                    time_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_starts", x => new { x.source_id, x.time_ms });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    source_id = table.Column<int>(type: "INTEGER", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    time_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    received_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.position);
                });

            // Rows live in the key itself: one tree to write instead of two.
            migrationBuilder.Sql("""
                CREATE TABLE legs (
                    queue_id INTEGER NOT NULL,
                    call TEXT NOT NULL,
                    ordinal INTEGER NOT NULL,
                    outcome INTEGER NOT NULL,
                    reason INTEGER NOT NULL,
                    offered_ms INTEGER NOT NULL,
                    concluded_ms INTEGER,
                    ended_ms INTEGER,
                    agent TEXT,
                    category TEXT,
                    caller TEXT,
                    place INTEGER,
                    conflicts INTEGER NOT NULL,
                    entries BLOB NOT NULL,
                    PRIMARY KEY (call, queue_id, ordinal)
                ) WITHOUT ROWID;
                """);

            // Rows live in the key itself: one tree to write instead of two.
            migrationBuilder.Sql("""
                CREATE TABLE request_rollups (
                    unit_id INTEGER NOT NULL,
                    grain INTEGER NOT NULL,
                    start_ms INTEGER NOT NULL,
                    accepted INTEGER NOT NULL,
                    replied INTEGER NOT NULL,
                    due_replied_in_time INTEGER NOT NULL,
                    due_replied_late INTEGER NOT NULL,
                    due_open INTEGER NOT NULL,
                    PRIMARY KEY (grain, unit_id, start_ms)
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    call = table.Column<string>(type: "TEXT", nullable: true),
                    accepted_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_by = table.Column<string>(type: "TEXT", nullable: true),
                    due_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    replied_ms = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    events = table.Column<long>(type: "INTEGER", nullable: false),
                    last_event_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    last_received_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    lag_ms = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "states",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    organization_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    parent_id = table.Column<int>(type: "INTEGER", nullable: true)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false)
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
