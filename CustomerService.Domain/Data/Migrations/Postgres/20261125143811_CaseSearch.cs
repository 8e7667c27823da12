using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Postgres
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "case_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    phone_end = table.Column<string>(type: "text", nullable: true),
                    customer_number = table.Column<string>(type: "text", nullable: true)
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

            // The pieces of the words.
            migrationBuilder.Sql("ALTER TABLE case_texts ADD COLUMN grams text[] NOT NULL DEFAULT '{}'");
            migrationBuilder.Sql("CREATE INDEX \"IX_case_texts_grams\" ON case_texts USING gin (grams)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_texts");

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
