using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class CaseExportConfiguration : IEntityTypeConfiguration<CaseExportRow>
{
    public void Configure(EntityTypeBuilder<CaseExportRow> builder)
    {
        builder.ToTable("case_exports");
        builder.HasKey(export => export.Id);

        // One number on both engines, since one statement writes them.
        builder.Property(export => export.IsUnmasked).HasConversion<int>();
        builder.Property(export => export.IsApproved).HasConversion<int?>();
        builder.HasIndex(export => export.AskedMs);
    }
}
