using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerService.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SourceOwners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "sources",
                type: "TEXT",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "owner",
                table: "sources");
        }
    }
}
