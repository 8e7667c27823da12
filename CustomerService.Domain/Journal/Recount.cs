using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Complaints.Projection;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Hotline.Projection;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Counts everything again from the journal when the tables were counted by other rules (another target wait, another
/// version of the fold) or left behind: the journal is the truth, the tables only spare reading it. Part of the caller's transaction.
/// </summary>
internal static class Recount
{
    private const int ReadAtOnce = 5_000;
    private static readonly string[] Tables =
    [
        "legs", "call_rollups", "requests", "request_rollups", "agents", "agent_days", "exchange_starts", "complaints",
        "agent_states", "agent_queues", "request_entries", "journal_marks", "callbacks", "case_accesses", "case_files", "case_exports",
        "case_texts", "case_mentions", "paper_entries", "volume_rollups", "rating_rollups",
    ];

    public static void IfNeeded(DbConnection connection, HotlineSettings settings, JournalTable journal, HotlineProjection projection, ComplaintProjection complaints, OrganizationTree organization, OrganizationZone zone, Action<long, long>? progress = null)
    {
        journal.FindHead();
        using var state = Statement.Prepare(connection, "SELECT position, fingerprint FROM states");
        var isCurrent = state.Read() && state.Int64(0) == journal.Position && settings.IsKeptAs(state.Text(1));
        state.Close();
        if (isCurrent) return;
        using var advance = Statement.Prepare(connection, "UPDATE states SET position = $1, fingerprint = $2", DbType.Int64, DbType.String);
        foreach (var table in Tables)
        {
            using var empty = Statement.Prepare(connection, $"DELETE FROM {table}");
            empty.Execute();
        }

        var changes = new HotlineChanges();
        var cases = new ComplaintChanges();
        using var accesses = new CaseAccessTable(connection);
        using var exports = new CaseExportTable(connection);
        using var papers = new PaperTable(connection);
        using var ratings = new RatingRollupTable(connection, zone);
        for (long after = 0; ;)
        {
            var entries = journal.Read(after, ReadAtOnce);
            if (entries.Count == 0) break;
            foreach (var (position, entry) in entries)
            {
                if (entry is CallEvent call) projection.Add(new JournaledEvent(position, call), organization, changes);
                else if (entry is ComplaintEntry happened) ratings.Add(complaints.Add(position, happened, organization, cases), happened.Event, organization);
                else if (entry is CallbackEntry act) projection.Add(act);
                else if (entry is CaseAccessEntry look) accesses.Add(position, look);
                else if (entry is CaseExportEntry step) exports.Add(step);
                else if (entry is PaperEntry paper) papers.Add(position, paper);
            }

            projection.Save(changes);
            complaints.Save(cases);
            changes.Clear();
            cases.Clear();
            after = entries[^1].Position;
            progress?.Invoke(after, journal.Position);
        }

        MarkArrivals(connection);
        advance.Set(1, journal.Position).Set(2, settings.KeptAs).Execute();
        projection.Forget();
        complaints.Forget();
    }

    private static void MarkArrivals(DbConnection connection)
    {
        using var marks = new MarkTable(connection);
        using var arrivals = Statement.Prepare(connection, "SELECT position, received_ms FROM journal WHERE position > $1 ORDER BY position LIMIT $2", DbType.Int64, DbType.Int32);
        for (long after = 0, before = -1; after != before;)
        {
            before = after;
            var page = new List<(long Position, long ReceivedMs)>();
            arrivals.Set(1, after).Set(2, ReadAtOnce);
            while (arrivals.Read()) page.Add((arrivals.Int64(0), arrivals.Int64(1)));
            foreach (var (position, received) in page) marks.Note(after = position, received);
        }
    }
}
