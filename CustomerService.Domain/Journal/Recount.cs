using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Projection;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Counts everything again from the journal when the tables were counted by other rules (another target wait, another
/// version of the fold) or left behind: the journal is the truth, the tables only spare reading it. Part of the caller's transaction.
/// </summary>
internal static class Recount
{
    private const int ReadAtOnce = 5_000;
    private static readonly string[] Tables = ["legs", "call_rollups", "requests", "request_rollups", "agents", "agent_days", "exchange_starts"];

    public static void IfNeeded(DbConnection connection, HotlineSettings settings, JournalTable journal, HotlineProjection projection, OrganizationTree organization)
    {
        journal.FindHead();
        using var state = new Statement(connection, "SELECT fingerprint || '@' || position FROM states");
        if ((string?)state.Scalar() == $"{settings.Fingerprint}@{journal.Position}") return;
        using var advance = new Statement(connection, "UPDATE states SET position = $1, fingerprint = $2", DbType.Int64, DbType.String);
        foreach (var table in Tables)
        {
            using var empty = new Statement(connection, $"DELETE FROM {table}");
            empty.Execute();
        }

        var changes = new HotlineChanges();
        for (long after = 0; ;)
        {
            var entries = journal.Read(after, ReadAtOnce);
            if (entries.Count == 0) break;
            foreach (var entry in entries) projection.Add(entry, organization, changes);
            projection.Save(changes);
            changes.Clear();
            after = entries[^1].Position;
        }

        advance.With(journal.Position, settings.Fingerprint).Execute();
        projection.Forget();
    }
}
