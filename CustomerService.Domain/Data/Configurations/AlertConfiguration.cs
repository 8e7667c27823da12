using CustomerService.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class AlertConfiguration :
    IEntityTypeConfiguration<AlertRule>, IEntityTypeConfiguration<Alert>, IEntityTypeConfiguration<AlertPending>,
    IEntityTypeConfiguration<AlertChannel>, IEntityTypeConfiguration<AlertDelivery>
{
    private const int MaxTargetLength = 140;
    private const int MaxWhoLength = 256;

    public void Configure(EntityTypeBuilder<AlertRule> builder)
    {
        builder.ToTable("alert_rules");
        builder.Property(rule => rule.Unit).HasMaxLength(AlertRule.MaxUnitLength);
        builder.HasIndex(rule => rule.Unit);
        builder.ComplexProperty(rule => rule.Terms, terms =>
        {
            terms.Property(t => t.Name).HasColumnName("name").HasMaxLength(AlertTerms.MaxNameLength);
            terms.Property(t => t.Measure).HasColumnName("measure");
            terms.Property(t => t.Window).HasColumnName("window_span");
            terms.Property(t => t.Direction).HasColumnName("direction");
            terms.Property(t => t.Threshold).HasColumnName("threshold");
            terms.Property(t => t.ClearThreshold).HasColumnName("clear_threshold");
            terms.Property(t => t.HoldSeconds).HasColumnName("hold_seconds");
            terms.Property(t => t.MinimumCalls).HasColumnName("minimum_calls");
            terms.Property(t => t.QuietFrom).HasColumnName("quiet_from");
            terms.Property(t => t.QuietTo).HasColumnName("quiet_to");
            terms.Property(t => t.Reach).HasColumnName("reach");
            terms.Property(t => t.Severity).HasColumnName("severity");
            terms.Property(t => t.IsOn).HasColumnName("is_on");
            terms.Property(t => t.Source).HasColumnName("source").HasMaxLength(AlertTerms.MaxSourceLength);
        });
    }

    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts");
        builder.Property(alert => alert.Target).HasMaxLength(MaxTargetLength);
        builder.Property(alert => alert.Unit).HasMaxLength(AlertRule.MaxUnitLength);
        builder.Property(alert => alert.RuleName).HasMaxLength(AlertTerms.MaxNameLength);
        builder.Property(alert => alert.Source).HasMaxLength(AlertTerms.MaxSourceLength);
        builder.Property(alert => alert.Note).HasMaxLength(Alert.MaxNoteLength);
        builder.Property(alert => alert.AcknowledgedBy).HasMaxLength(MaxWhoLength);
        builder.Property(alert => alert.RaisedAt).HasConversion<UtcMilliseconds>();
        builder.Property(alert => alert.ClearedAt).HasConversion<UtcMilliseconds>();
        builder.Property(alert => alert.AcknowledgedAt).HasConversion<UtcMilliseconds>();
        builder.HasIndex(alert => new { alert.Unit, alert.RaisedAt });

        // Two processes that look at the same figures raise one alert.
        builder.HasIndex(alert => new { alert.RuleId, alert.Target }, "ix_alerts_open").IsUnique().HasFilter("cleared_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<AlertPending> builder)
    {
        builder.ToTable("alert_pendings");
        builder.HasKey(pending => new { pending.RuleId, pending.Target });
        builder.Property(pending => pending.Target).HasMaxLength(MaxTargetLength);
        builder.Property(pending => pending.Since).HasConversion<UtcMilliseconds>();
    }

    public void Configure(EntityTypeBuilder<AlertChannel> builder)
    {
        builder.ToTable("alert_channels");
        builder.Property(channel => channel.Unit).HasMaxLength(AlertRule.MaxUnitLength);
        builder.Property(channel => channel.Name).HasMaxLength(AlertChannel.MaxNameLength);
        builder.Property(channel => channel.Address).HasMaxLength(AlertChannel.MaxAddressLength);
    }

    public void Configure(EntityTypeBuilder<AlertDelivery> builder)
    {
        builder.ToTable("alert_deliveries");
        builder.Property(delivery => delivery.FaultDetail).HasMaxLength(AlertDelivery.MaxFaultLength);
        builder.Property(delivery => delivery.CreatedAt).HasConversion<UtcMilliseconds>();
        builder.Property(delivery => delivery.DueAt).HasConversion<UtcMilliseconds>();
        builder.Property(delivery => delivery.LastAttemptAt).HasConversion<UtcMilliseconds>();
        builder.Property(delivery => delivery.DeliveredAt).HasConversion<UtcMilliseconds>();
        builder.HasIndex(delivery => delivery.DueAt).HasFilter("due_at IS NOT NULL");
        builder.HasIndex(delivery => new { delivery.AlertId, delivery.Turn, delivery.ChannelId }).IsUnique();
        builder.Property(delivery => delivery.JournaledAt).HasConversion<UtcMilliseconds>();
        builder.HasIndex(delivery => new { delivery.CaseNumber, delivery.CaseSequence, delivery.ChannelId, delivery.Officer }).IsUnique().HasFilter("case_number IS NOT NULL");
        builder.HasOne<AlertChannel>().WithMany().HasForeignKey(delivery => delivery.ChannelId).OnDelete(DeleteBehavior.Cascade);
    }
}
