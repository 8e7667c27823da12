using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class CaseTextConfiguration : IEntityTypeConfiguration<CaseTextRow>
{
    public void Configure(EntityTypeBuilder<CaseTextRow> builder)
    {
        // The index of pieces is each engine's own and made by its migration: a full-text table on SQLite, an array on PostgreSQL.
        builder.ToTable("case_texts");
        builder.HasKey(text => text.Id);
        builder.Property(text => text.Id).ValueGeneratedNever();
        builder.HasIndex(text => text.Number).IsUnique();
        builder.HasIndex(text => text.Phone);
        builder.HasIndex(text => text.PhoneEnd);
        builder.HasIndex(text => text.CustomerNumber);
    }
}
