using CustomerService.Domain.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class DigestConfiguration : IEntityTypeConfiguration<DigestSubscription>, IEntityTypeConfiguration<DigestMail>
{
    public void Configure(EntityTypeBuilder<DigestSubscription> builder)
    {
        builder.ToTable("digest_subscriptions");
        builder.Property(subscription => subscription.UserName).HasMaxLength(DigestSubscription.MaxUserNameLength);
        builder.Property(subscription => subscription.Unit).HasMaxLength(DigestSubscription.MaxUnitLength);
        builder.Property(subscription => subscription.Language).HasMaxLength(DigestSubscription.MaxLanguageLength);
        builder.Property(subscription => subscription.Address).HasMaxLength(DigestSubscription.MaxAddressLength);
        builder.Property(subscription => subscription.CreatedAt).HasConversion<UtcMilliseconds>();
        builder.Property(subscription => subscription.EndedAt).HasConversion<UtcMilliseconds>();
        builder.HasIndex(subscription => subscription.UserName);
    }

    public void Configure(EntityTypeBuilder<DigestMail> builder)
    {
        builder.ToTable("digest_mails");
        builder.Property(mail => mail.Period).HasMaxLength(DigestMail.MaxPeriodLength);
        builder.Property(mail => mail.Fault).HasMaxLength(DigestMail.MaxFaultLength);
        builder.Property(mail => mail.CreatedAt).HasConversion<UtcMilliseconds>();
        builder.Property(mail => mail.DueAt).HasConversion<UtcMilliseconds>();
        builder.Property(mail => mail.DeliveredAt).HasConversion<UtcMilliseconds>();
        builder.HasIndex(mail => mail.DueAt).HasFilter("due_at IS NOT NULL");

        // Two servers that look at the same moment write one.
        builder.HasIndex(mail => new { mail.SubscriptionId, mail.Period }).IsUnique();
        builder.HasOne<DigestSubscription>().WithMany().HasForeignKey(mail => mail.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }
}
