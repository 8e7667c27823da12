using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>The cases' rows on the writer's connection.</summary>
internal sealed class ComplaintTable : IDisposable
{
    private readonly Statement put;
    private readonly Statement entries;
    private readonly Statement keyed;

    public ComplaintTable(DbConnection connection)
    {
        put = Statement.Prepare(connection, """
            INSERT INTO complaints (number, sequence, state, kind, category, severity, priority, unit_id, department, is_sealed, officer, officer_name, title, channel, place,
                accused_unit, call, phone, customer_number, lead, received_ms, updated_ms, acknowledged_ms, contacted_ms, first_replied_ms, replied_ms,
                first_closed_ms, closed_ms, called_back_ms, paused_ms, acknowledge_due_ms, contact_due_ms, reply_due_ms, close_due_ms, call_back_due_ms,
                needs_reply, outcome, rating, reopenings, rung, entries, idempotency_key, next_due_ms, next_clock,
                rules_ms, is_provisional, escalated_ms, escalated_unit, storm, split_from, draw, order_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
                $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)
            ON CONFLICT (number) DO UPDATE SET
                sequence = excluded.sequence, state = excluded.state, kind = excluded.kind, category = excluded.category, severity = excluded.severity,
                priority = excluded.priority, unit_id = excluded.unit_id, department = excluded.department, is_sealed = excluded.is_sealed, officer =
                excluded.officer, officer_name = excluded.officer_name, title = excluded.title, channel = excluded.channel, place = excluded.place,
                accused_unit = excluded.accused_unit, call = excluded.call, phone = excluded.phone, customer_number = excluded.customer_number, lead =
                excluded.lead, received_ms = excluded.received_ms, updated_ms = excluded.updated_ms, acknowledged_ms = excluded.acknowledged_ms,
                contacted_ms = excluded.contacted_ms, first_replied_ms = excluded.first_replied_ms, replied_ms = excluded.replied_ms, first_closed_ms =
                excluded.first_closed_ms, closed_ms = excluded.closed_ms, called_back_ms = excluded.called_back_ms, paused_ms = excluded.paused_ms,
                acknowledge_due_ms = excluded.acknowledge_due_ms, contact_due_ms = excluded.contact_due_ms, reply_due_ms = excluded.reply_due_ms,
                close_due_ms = excluded.close_due_ms, call_back_due_ms = excluded.call_back_due_ms, needs_reply = excluded.needs_reply, outcome =
                excluded.outcome, rating = excluded.rating, reopenings = excluded.reopenings, rung = excluded.rung, entries = excluded.entries,
                idempotency_key = excluded.idempotency_key, next_due_ms = excluded.next_due_ms,
                next_clock = excluded.next_clock, rules_ms = excluded.rules_ms, is_provisional = excluded.is_provisional,
                escalated_ms = excluded.escalated_ms, escalated_unit = excluded.escalated_unit, storm = excluded.storm,
                split_from = excluded.split_from, draw = excluded.draw, order_ms = excluded.order_ms
            """,
            DbType.String, DbType.Int32, DbType.Int32, DbType.String, DbType.String, DbType.Int32, DbType.Int32, DbType.Int32, DbType.String,
            DbType.Int32, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String,
            DbType.String, DbType.String, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64,
            DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int32,
            DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Binary, DbType.String,
            DbType.Int64, DbType.Int32, DbType.Int64, DbType.Int32, DbType.Int64, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Int64);
        entries = Statement.Prepare(connection, "SELECT entries FROM complaints WHERE number = $1", DbType.String);
        keyed = Statement.Prepare(connection, "SELECT 1 FROM complaints WHERE idempotency_key = $1", DbType.String);
    }

    public void Put(ComplaintRow row) => put
        .Set(1, row.Number).Set(2, row.Sequence).Set(3, (int)row.State).Set(4, row.Kind).Set(5, row.Category)
        .Set(6, (int)row.Severity).Set(7, (int)row.Priority).Set(8, row.UnitId).Set(9, row.Department).Set(10, row.IsSealed ? 1 : 0)
        .Set(11, row.Officer).Set(12, row.OfficerName).Set(13, row.Title).Set(14, row.Channel).Set(15, row.Place)
        .Set(16, row.AccusedUnit).Set(17, row.Call).Set(18, row.Phone).Set(19, row.CustomerNumber).Set(20, row.Lead)
        .Set(21, row.ReceivedMs).Set(22, row.UpdatedMs).Set(23, row.AcknowledgedMs).Set(24, row.ContactedMs).Set(25, row.FirstRepliedMs)
        .Set(26, row.RepliedMs).Set(27, row.FirstClosedMs).Set(28, row.ClosedMs).Set(29, row.CalledBackMs).Set(30, row.PausedMs)
        .Set(31, row.AcknowledgeDueMs).Set(32, row.ContactDueMs).Set(33, row.ReplyDueMs).Set(34, row.CloseDueMs).Set(35, row.CallBackDueMs)
        .Set(36, row.NeedsReply ? 1 : 0).Set(37, (int?)row.Outcome).Set(38, row.Rating).Set(39, row.Reopenings).Set(40, row.Rung)
        .Set(41, row.Entries).Set(42, row.IdempotencyKey).Set(43, row.NextDueMs).Set(44, (int?)row.NextClock)
        .Set(45, row.RulesMs).Set(46, row.IsProvisional ? 1 : 0).Set(47, row.EscalatedMs).Set(48, row.EscalatedUnit).Set(49, row.Storm)
        .Set(50, row.SplitFrom).Set(51, row.Draw).Set(52, row.OrderMs)
        .Execute();

    /// <summary>The encoded positions of the case's events; null when there is no such case.</summary>
    public byte[]? Entries(string number)
    {
        entries.Set(1, number);
        var found = entries.Read() ? entries.Blob(0) : null;
        entries.Close();
        return found;
    }

    public bool HasKey(string key) => keyed.Set(1, key).Scalar() is not null;

    public void Dispose()
    {
        keyed.Dispose();
        put.Dispose();
        entries.Dispose();
    }
}
