using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

/// <summary>What officers keep for themselves and for each other at the desk.</summary>
internal sealed class DeskToolsConfiguration :
    IEntityTypeConfiguration<DeskViewRow>, IEntityTypeConfiguration<ReplyTemplateRow>, IEntityTypeConfiguration<CaseMentionRow>,
    IEntityTypeConfiguration<CaseReadRow>, IEntityTypeConfiguration<CaseDraftRow>, IEntityTypeConfiguration<CaseTellingRow>
{
    public void Configure(EntityTypeBuilder<DeskViewRow> builder)
    {
        builder.ToTable("desk_views");
        builder.HasIndex(view => view.Owner);
        builder.HasIndex(view => view.Unit);
    }

    public void Configure(EntityTypeBuilder<ReplyTemplateRow> builder)
    {
        builder.ToTable("reply_templates");
        builder.HasIndex(template => new { template.Unit, template.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseMentionRow> builder)
    {
        builder.ToTable("case_mentions");
        builder.HasKey(mention => new { mention.UserName, mention.Number });
    }

    public void Configure(EntityTypeBuilder<CaseTellingRow> builder)
    {
        builder.ToTable("case_tellings");
        builder.HasKey(telling => new { telling.Number, telling.Sequence });
    }

    public void Configure(EntityTypeBuilder<CaseReadRow> builder)
    {
        builder.ToTable("case_reads");
        builder.HasKey(read => new { read.UserName, read.Number });
    }

    public void Configure(EntityTypeBuilder<CaseDraftRow> builder)
    {
        builder.ToTable("case_drafts");
        builder.HasKey(draft => new { draft.UserName, draft.Number, draft.Verb });
    }
}
