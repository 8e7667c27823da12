using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<MailboxRow>
{
    public void Configure(EntityTypeBuilder<MailboxRow> builder)
    {
        builder.ToTable("mailboxes");
        builder.HasKey(mailbox => mailbox.Name);
    }
}
