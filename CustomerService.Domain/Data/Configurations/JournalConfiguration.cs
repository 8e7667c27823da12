using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class JournalConfiguration : IEntityTypeConfiguration<JournalRow>, IEntityTypeConfiguration<SourceRow>, IEntityTypeConfiguration<StateRow>,
    IEntityTypeConfiguration<JournalMarkRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("journal");
        builder.HasKey(entry => entry.Position);
        builder.Property(entry => entry.Position).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.SourceId, entry.EventId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<JournalMarkRow> builder)
    {
        builder.ToTable("journal_marks");
        builder.HasKey(mark => mark.Position);
        builder.Property(mark => mark.Position).ValueGeneratedNever();
        builder.HasIndex(mark => mark.AtMs);
    }

    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.ToTable("sources");
        builder.Property(source => source.Id).ValueGeneratedNever();
        builder.HasIndex(source => source.Name).IsUnique();
        builder.Property(source => source.Owner).HasMaxLength(OrgUnit.MaxCodeLength);
    }

    public void Configure(EntityTypeBuilder<StateRow> builder)
    {
        builder.ToTable("states");
        builder.Property(state => state.Id).ValueGeneratedNever();
        builder.HasData(new StateRow { Id = StateRow.OnlyId, Fingerprint = "" });
    }
}
