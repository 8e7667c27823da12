using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<PaperEntryRow>, IEntityTypeConfiguration<VolumeRollupRow>, IEntityTypeConfiguration<RatingRollupRow>
{
    public void Configure(EntityTypeBuilder<PaperEntryRow> builder)
    {
        builder.ToTable("paper_entries");
        builder.HasKey(entry => entry.Position);
        builder.Property(entry => entry.Position).ValueGeneratedNever();
        builder.HasIndex(entry => entry.Subject);
        builder.HasIndex(entry => entry.Register);
    }

    public void Configure(EntityTypeBuilder<VolumeRollupRow> builder)
    {
        builder.ToTable("volume_rollups");
        builder.HasKey(rollup => new { rollup.Grain, rollup.UnitId, rollup.StartMs, rollup.Category });
    }

    public void Configure(EntityTypeBuilder<RatingRollupRow> builder)
    {
        builder.ToTable("rating_rollups");
        builder.HasKey(rollup => new { rollup.Grain, rollup.UnitId, rollup.StartMs });
    }
}
