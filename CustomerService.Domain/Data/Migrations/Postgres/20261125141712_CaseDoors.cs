using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CaseDoors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_accesses",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_accesses", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "case_exports",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    filter = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    is_unmasked = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_by_name = table.Column<string>(type: "text", nullable: false),
                    asked_ms = table.Column<long>(type: "bigint", nullable: false),
                    is_approved = table.Column<int>(type: "integer", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_ms = table.Column<long>(type: "bigint", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    taken_ms = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_exports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_files",
                columns: table => new
                {
                    file_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_files", x => x.file_id);
                });

            migrationBuilder.CreateTable(
                name: "mailboxes",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    uid_validity = table.Column<long>(type: "bigint", nullable: false),
                    last_uid = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mailboxes", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_accesses_by",
                table: "case_accesses",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_case_accesses_number",
                table: "case_accesses",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_case_exports_asked_ms",
                table: "case_exports",
                column: "asked_ms");

            migrationBuilder.CreateIndex(
                name: "IX_case_files_hash",
                table: "case_files",
                column: "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_accesses");

            migrationBuilder.DropTable(
                name: "case_exports");

            migrationBuilder.DropTable(
                name: "case_files");

            migrationBuilder.DropTable(
                name: "mailboxes");
        }
    }
}
