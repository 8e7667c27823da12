using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_officer_next_due_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_unit_id_next_due_ms",
                table: "complaints");

            migrationBuilder.AddColumn<long>(
                name: "order_ms",
                table: "complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "case_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone_end = table.Column<string>(type: "TEXT", nullable: true),
                    customer_number = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_texts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_officer_order_ms",
                table: "complaints",
                columns: new[] { "officer", "order_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_order_ms_number",
                table: "complaints",
                columns: new[] { "order_ms", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unit_id_order_ms",
                table: "complaints",
                columns: new[] { "unit_id", "order_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_updated_ms",
                table: "complaints",
                column: "updated_ms");

            migrationBuilder.CreateIndex(
                name: "IX_case_texts_customer_number",
                table: "case_texts",
                column: "customer_number");

            migrationBuilder.CreateIndex(
                name: "IX_case_texts_number",
                table: "case_texts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_texts_phone",
                table: "case_texts",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "IX_case_texts_phone_end",
                table: "case_texts",
                column: "phone_end");

            // The pieces of the words; the row of a case and its pieces come and go together.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE case_grams USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')");
            migrationBuilder.Sql("CREATE TRIGGER case_texts_removed AFTER DELETE ON case_texts BEGIN DELETE FROM case_grams WHERE rowid = old.id; END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_texts");

            migrationBuilder.Sql("DROP TABLE case_grams");

            migrationBuilder.DropIndex(
                name: "IX_complaints_officer_order_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_order_ms_number",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_unit_id_order_ms",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_updated_ms",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "order_ms",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_officer_next_due_ms",
                table: "complaints",
                columns: new[] { "officer", "next_due_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unit_id_next_due_ms",
                table: "complaints",
                columns: new[] { "unit_id", "next_due_ms" });
        }
    }
}
