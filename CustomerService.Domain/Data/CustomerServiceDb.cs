using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Digests;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Data;

/// <summary>The domain's tables. The journal is the truth; legs, rollups, requests and agents are folded from it in the same transaction.</summary>
public abstract class CustomerServiceDb(DbContextOptions options) : DbContext(options)
{
    public const string HistoryTable = "__DomainMigrations";

    public DbSet<OrgUnit> Units => Set<OrgUnit>();

    public DbSet<CallQueue> Queues => Set<CallQueue>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<LegRow> Legs => Set<LegRow>();

    /// <summary>Every kept row of calls as it stands, for whoever writes or checks them; figures are read from <see cref="CallSums"/>.</summary>
    internal DbSet<CallRollupRow> CallRollupRows => Set<CallRollupRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<RequestRollupRow> RequestRollups => Set<RequestRollupRow>();

    public DbSet<AgentRow> Agents => Set<AgentRow>();

    public DbSet<AgentDayRow> AgentDays => Set<AgentDayRow>();

    public DbSet<ExchangeStartRow> ExchangeStarts => Set<ExchangeStartRow>();

    public DbSet<ComplaintRow> Complaints => Set<ComplaintRow>();

    public DbSet<CaseAccessRow> CaseAccesses => Set<CaseAccessRow>();

    public DbSet<CaseFileRow> CaseFiles => Set<CaseFileRow>();

    public DbSet<CaseExportRow> CaseExports => Set<CaseExportRow>();

    public DbSet<MailboxRow> Mailboxes => Set<MailboxRow>();

    public DbSet<CaseTellingRow> CaseTellings => Set<CaseTellingRow>();

    public DbSet<CaseTextRow> CaseTexts => Set<CaseTextRow>();

    public DbSet<CaseMentionRow> CaseMentions => Set<CaseMentionRow>();

    public DbSet<CaseReadRow> CaseReads => Set<CaseReadRow>();

    public DbSet<CaseDraftRow> CaseDrafts => Set<CaseDraftRow>();

    public DbSet<DeskViewRow> DeskViews => Set<DeskViewRow>();

    public DbSet<ReplyTemplateRow> ReplyTemplates => Set<ReplyTemplateRow>();

    public DbSet<AgentStateRow> AgentStates => Set<AgentStateRow>();

    public DbSet<AgentQueueRow> AgentQueues => Set<AgentQueueRow>();

    public DbSet<RequestEntryRow> RequestEntries => Set<RequestEntryRow>();

    public DbSet<JournalMarkRow> JournalMarks => Set<JournalMarkRow>();

    public DbSet<CallbackRow> Callbacks => Set<CallbackRow>();

    public DbSet<AlertRule> AlertRules => Set<AlertRule>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AlertPending> AlertPendings => Set<AlertPending>();

    public DbSet<AlertChannel> AlertChannels => Set<AlertChannel>();

    public DbSet<AlertDelivery> AlertDeliveries => Set<AlertDelivery>();

    public DbSet<PaperEntryRow> PaperEntries => Set<PaperEntryRow>();

    public DbSet<VolumeRollupRow> VolumeRollups => Set<VolumeRollupRow>();

    public DbSet<RatingRollupRow> RatingRollups => Set<RatingRollupRow>();

    public DbSet<DigestSubscription> DigestSubscriptions => Set<DigestSubscription>();

    public DbSet<DigestMail> DigestMails => Set<DigestMail>();

    public DbSet<StateRow> States => Set<StateRow>();

    /// <summary>
    /// The rows that add up to the calls of any interval of a grain: its own, and those of the hours that are still running, which lie in it by
    /// their <see cref="CallRollupRow.StartMs"/>. One query reads both as they stood at one moment; two would not.
    /// </summary>
    public IQueryable<CallRollupRow> CallSums(RollupGrain grain) =>
        CallRollupRows.AsNoTracking().Where(row => row.Grain == grain || row.Grain == RollupGrain.Running);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CustomerServiceDb).Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
