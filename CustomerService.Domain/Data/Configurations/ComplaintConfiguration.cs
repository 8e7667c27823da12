using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<ComplaintRow>
{
    public void Configure(EntityTypeBuilder<ComplaintRow> builder)
    {
        builder.ToTable("complaints");
        builder.HasKey(complaint => complaint.Number);

        // One number on both engines, since one statement writes them.
        builder.Property(complaint => complaint.IsSealed).HasConversion<int>();
        builder.Property(complaint => complaint.NeedsReply).HasConversion<int>();
        builder.Property(complaint => complaint.IsProvisional).HasConversion<int>();

        // A unit's work list, an officer's, what is due next, the caller's earlier cases, a call's case, a family.
        builder.HasIndex(complaint => new { complaint.OrderMs, complaint.Number });
        builder.HasIndex(complaint => new { complaint.UnitId, complaint.OrderMs });
        builder.HasIndex(complaint => new { complaint.Officer, complaint.OrderMs });
        builder.HasIndex(complaint => complaint.NextDueMs);
        builder.HasIndex(complaint => complaint.ReplyDueMs);
        builder.HasIndex(complaint => complaint.ReceivedMs);
        builder.HasIndex(complaint => complaint.UpdatedMs);
        builder.HasIndex(complaint => complaint.Phone);
        builder.HasIndex(complaint => complaint.Call);
        builder.HasIndex(complaint => complaint.Lead);
        // What the rules do next, and the few cases among all that a notice, an event, a split or a draw concerns.
        builder.HasIndex(complaint => complaint.RulesMs);
        builder.HasIndex(complaint => complaint.IsProvisional).HasFilter("is_provisional = 1");
        builder.HasIndex(complaint => complaint.Storm).HasFilter("storm IS NOT NULL");
        builder.HasIndex(complaint => complaint.SplitFrom).HasFilter("split_from IS NOT NULL");
        builder.HasIndex(complaint => complaint.Draw).HasFilter("draw IS NOT NULL");
        builder.HasIndex(complaint => complaint.IdempotencyKey).IsUnique();
    }
}
