using System.Data.Common;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Begins a database anew: no journal, nothing folded from it, no units and queues. A journal is never shortened in part,
/// so this is the only way to remove anything from it. A process that has the journal open notices within a second and
/// begins anew as well.
/// </summary>
public static class FreshStart
{
    private static readonly string[] Tables =
    [
        "journal", "sources", "legs", "call_rollups", "requests", "request_rollups", "agents", "agent_days", "exchange_starts", "complaints", "queues",
        "agent_states", "agent_queues", "request_entries", "journal_marks", "callbacks", "case_accesses", "case_files", "case_exports",
        "paper_entries", "volume_rollups", "rating_rollups", "case_texts", "case_tellings", "case_mentions", "case_reads", "case_drafts", "desk_views", "reply_templates",
        "digest_mails", "digest_subscriptions", "alert_deliveries", "alert_channels", "alert_pendings", "alerts", "alert_rules",
    ];

    /// <summary>Empties everything in one transaction, at a moment when nobody can append.</summary>
    /// <param name="db">A context that does nothing else.</param>
    /// <param name="allow">Looks within the transaction whether it may be done; what it throws leaves everything as it was.</param>
    public static async Task BeginAsync(CustomerServiceDb db, Func<Task> allow, CancellationToken cancellation = default)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        connection.BeginWrite();
        try
        {
            await allow();
            foreach (var table in Tables) Run(connection, $"DELETE FROM {table}");
            Run(connection, "UPDATE units SET parent_id = NULL");
            Run(connection, "DELETE FROM units");
            Run(connection, "UPDATE states SET position = 0, fingerprint = '', organization_version = organization_version + 1");
            connection.CommitWrite();
        }
        catch
        {
            connection.RollbackWrite();
            throw;
        }
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var statement = Statement.Prepare(connection, sql);
        statement.Execute();
    }
}
