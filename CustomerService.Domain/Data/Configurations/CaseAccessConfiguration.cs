using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class CaseAccessConfiguration : IEntityTypeConfiguration<CaseAccessRow>, IEntityTypeConfiguration<CaseFileRow>
{
    public void Configure(EntityTypeBuilder<CaseAccessRow> builder)
    {
        builder.ToTable("case_accesses");
        builder.HasKey(access => access.Position);
        builder.Property(access => access.Position).ValueGeneratedNever();

        // A case's, a person's; all of them stand in the order of the journal.
        builder.HasIndex(access => access.Number);
        builder.HasIndex(access => access.By);
    }

    public void Configure(EntityTypeBuilder<CaseFileRow> builder)
    {
        builder.ToTable("case_files");
        builder.HasKey(file => file.FileId);
        builder.HasIndex(file => file.Hash);
    }
}
