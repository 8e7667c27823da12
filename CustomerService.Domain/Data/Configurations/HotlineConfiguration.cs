using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerService.Domain.Data.Configurations;

internal sealed class HotlineConfiguration :
    IEntityTypeConfiguration<LegRow>, IEntityTypeConfiguration<CallRollupRow>, IEntityTypeConfiguration<RequestRow>,
    IEntityTypeConfiguration<RequestRollupRow>, IEntityTypeConfiguration<AgentRow>, IEntityTypeConfiguration<AgentDayRow>,
    IEntityTypeConfiguration<ExchangeStartRow>, IEntityTypeConfiguration<AgentStateRow>, IEntityTypeConfiguration<AgentQueueRow>,
    IEntityTypeConfiguration<RequestEntryRow>, IEntityTypeConfiguration<CallbackRow>
{
    public void Configure(EntityTypeBuilder<LegRow> builder)
    {
        builder.ToTable("legs");
        builder.HasKey(leg => new { leg.Call, leg.QueueId, leg.Ordinal });

        // The list behind a figure: one queue, one interval, newest first.
        builder.HasIndex(leg => new { leg.QueueId, leg.OfferedMs });
    }

    public void Configure(EntityTypeBuilder<CallRollupRow> builder)
    {
        builder.ToTable("call_rollups");
        builder.HasKey(rollup => new { rollup.Grain, rollup.QueueId, rollup.StartMs });
    }

    public void Configure(EntityTypeBuilder<RequestRow> builder)
    {
        builder.ToTable("requests");
        builder.HasKey(request => new { request.Id, request.Ordinal });
        builder.HasIndex(request => request.DueMs);
        builder.HasIndex(request => request.AcceptedMs);
        builder.HasIndex(request => request.RepliedMs);
    }

    public void Configure(EntityTypeBuilder<RequestRollupRow> builder)
    {
        builder.ToTable("request_rollups");
        builder.HasKey(rollup => new { rollup.Grain, rollup.UnitId, rollup.StartMs });
    }

    public void Configure(EntityTypeBuilder<AgentRow> builder)
    {
        builder.ToTable("agents");
        builder.HasKey(agent => agent.Code);
    }

    public void Configure(EntityTypeBuilder<AgentDayRow> builder)
    {
        builder.ToTable("agent_days");
        builder.HasKey(day => new { day.DayMs, day.Agent });
    }

    public void Configure(EntityTypeBuilder<ExchangeStartRow> builder)
    {
        builder.ToTable("exchange_starts");
        builder.HasKey(start => new { start.SourceId, start.TimeMs });
    }

    public void Configure(EntityTypeBuilder<AgentStateRow> builder)
    {
        builder.ToTable("agent_states");
        builder.HasKey(state => state.Position);
        builder.Property(state => state.Position).ValueGeneratedNever();
        builder.HasIndex(state => state.TimeMs);
        builder.HasIndex(state => new { state.Agent, state.TimeMs });

        // The last statement of all queues may lie far back among reports that name none.
        builder.HasIndex(state => new { state.Agent, state.TimeMs }, "ix_agent_states_stated").HasFilter("queues IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<AgentQueueRow> builder)
    {
        builder.ToTable("agent_queues");
        builder.HasKey(served => new { served.Agent, served.Queue });
    }

    public void Configure(EntityTypeBuilder<RequestEntryRow> builder)
    {
        builder.ToTable("request_entries");
        builder.HasKey(entry => new { entry.Request, entry.Position });
    }

    public void Configure(EntityTypeBuilder<CallbackRow> builder)
    {
        builder.ToTable("callbacks");
        builder.HasKey(callback => callback.Caller);
    }
}
