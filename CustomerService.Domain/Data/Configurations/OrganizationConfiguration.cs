using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<OrgUnit>, IEntityTypeConfiguration<CallQueue>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.ToTable("units");
        builder.Property(unit => unit.Code).HasMaxLength(OrgUnit.MaxCodeLength);
        builder.Property(unit => unit.Name).HasMaxLength(OrgUnit.MaxNameLength);
        builder.Property(unit => unit.Kind).HasMaxLength(OrgUnit.MaxCodeLength);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasOne(unit => unit.Parent).WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CallQueue> builder)
    {
        builder.ToTable("queues");
        builder.Property(queue => queue.Code).HasMaxLength(CallQueue.MaxCodeLength);
        builder.Property(queue => queue.Name).HasMaxLength(OrgUnit.MaxNameLength);
        builder.HasIndex(queue => queue.Code).IsUnique();
        builder.HasOne(queue => queue.Unit).WithMany().HasForeignKey(queue => queue.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
