using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Complaints.Ladder;
using CustomerService.Domain.Complaints.Projection;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Hotline.Projection;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>The journal's rows and the tables that follow from them, on one connection: each entry goes to those it concerns.</summary>
internal sealed class JournalTables : IDisposable
{
    private const int ReadAtOnce = 2_000;

    private readonly CustomerServiceDb db;
    private readonly HotlineSettings settings;
    private readonly OrganizationZone zone;
    private readonly Organizations organizations;
    private readonly JournalChanges changes;
    private readonly string keptAs;
    private readonly HotlineProjection projection;
    private readonly ComplaintProjection complaints;
    private readonly CaseAccessTable accesses;
    private readonly CaseExportTable exports;
    private readonly CaseTellingTable tellings;
    private readonly RatingRollupTable ratings;
    private readonly PaperTable papers;
    private readonly SourceTable sources;
    private readonly SourceOwners owners;
    private readonly MarkTable marks;
    private readonly Statement state;
    private readonly Statement advance;

    /// <param name="db">Its connection is open; from here on it is these tables' own.</param>
    /// <param name="settings">The counting rules.</param>
    /// <param name="zone">Whose days and hours they are.</param>
    /// <param name="organizations">Whose units and queues the entries name.</param>
    /// <param name="changes">Takes in what becomes different.</param>
    public JournalTables(CustomerServiceDb db, HotlineSettings settings, OrganizationZone zone, Organizations organizations, JournalChanges changes)
    {
        this.db = db;
        Connection = db.Database.GetDbConnection();
        this.settings = settings;
        this.zone = zone;
        this.organizations = organizations;
        this.changes = changes;
        keptAs = settings.KeptAs;
        Journal = new(Connection);
        projection = new(Connection, Journal, settings, zone);
        complaints = new(Connection, Journal);
        accesses = new(Connection);
        exports = new(Connection);
        tellings = new(Connection);
        ratings = new(Connection, zone);
        papers = new(Connection);
        sources = new(Connection, Journal);
        owners = new(Connection, Journal);
        marks = new(Connection);
        state = Statement.Prepare(Connection, "SELECT position, organization_version, CASE WHEN fingerprint IN ('', $1, $2) THEN 1 ELSE 0 END FROM states", DbType.String, DbType.String);
        state.Set(1, settings.KeptAs).Set(2, settings.Fingerprint);
        advance = Statement.Prepare(Connection, "UPDATE states SET position = $1, fingerprint = $2", DbType.Int64, DbType.String);
    }

    public DbConnection Connection { get; }

    public JournalTable Journal { get; }

    /// <summary>
    /// The position that all tables of the database stand at, the version of its units and queues, and whether the tables are
    /// counted by the rules of this process, or by none yet.
    /// </summary>
    public (long Position, long Organization, bool IsCountedAlike) End()
    {
        var found = state.Read() ? (state.Int64(0), state.Int64(1), state.Int64(2) == 1) : throw new InvalidDataException("The database does not say up to where it counts.");
        state.Close();
        return found;
    }

    /// <summary>Counts everything again if it was counted by other rules, finds the end, and lets <paramref name="loads"/> read.</summary>
    /// <exception cref="CountedOtherwiseException">It was, and <paramref name="mayCountAgain"/> is not given.</exception>
    public async Task OpenAsync(bool mayCountAgain, IReadOnlyList<Func<CustomerServiceDb, long, Task>> loads, Action<long, long>? progress)
    {
        if (!mayCountAgain && !End().IsCountedAlike) throw new CountedOtherwiseException();
        Recount.IfNeeded(Connection, settings, Journal, projection, complaints, organizations.Current, zone, progress);
        Journal.FindHead();
        foreach (var load in loads) await load(db, Journal.Position);
    }

    /// <summary>Another author: what was refused to the one before is no matter of theirs.</summary>
    public void BeginAppend() => papers.Begin();

    /// <summary>Whether a sender who speaks for a unit, or for the whole organisation, may report under this source.</summary>
    public bool MayUse(string source, string? unit) => owners.MayUse(source, unit, organizations.Current);

    /// <returns>False when the journal has it already, or when it was made from a case that has moved on.</returns>
    public bool Write(JournalEntry entry, JournalForm form, long receivedMs)
    {
        if (entry is ComplaintEntry stale && !complaints.Continues(stale)) return false;
        if (entry is PaperEntry old && !papers.Continues(old)) return false;
        if (Journal.Append(entry.Source, form, receivedMs) is not { } position) return false;
        marks.Note(position, receivedMs);
        switch (entry)
        {
            case CallEvent call:
                projection.Add(new JournaledEvent(position, call), organizations.Current, changes.Hotline);
                sources.Note(call, receivedMs);
                break;
            case CallbackEntry act:
                projection.Add(act);
                break;
            case CaseAccessEntry look:
                accesses.Add(position, look);
                break;
            case CaseExportEntry step:
                exports.Add(step);
                break;
            case PaperEntry paper:
                papers.Add(position, paper);
                changes.Papers.Add(new JournaledPaper(position, paper));
                break;
            case SourceEntry word:
                owners.Assign(word);
                break;
            case ComplaintEntry happened:
                var complaint = complaints.Add(position, happened, organizations.Current, changes.Cases);
                ratings.Add(complaint, happened.Event, organizations.Current);
                if (happened.Event is Escalated && !complaint.Placement.IsSealed) tellings.Put(happened.Subject, happened.Sequence);
                if (ComplaintRequests.RaisedBy(complaint, happened) is { } raised) Write(raised, receivedMs);
                break;
        }

        return true;
    }

    /// <summary>
    /// Folds what other processes have written after a position, tables and all, and finds the end. Part of a transaction in
    /// which nobody else appends, or nothing of it is seen: otherwise the end found could be later than what was folded.
    /// </summary>
    public void Follow(long after)
    {
        projection.ForgetRollups();
        complaints.Forget();
        for (; ;)
        {
            var entries = Journal.Read(after, ReadAtOnce);
            if (entries.Count == 0) break;
            foreach (var (position, entry) in entries)
            {
                if (entry is CallEvent call) projection.Follow(new JournaledEvent(position, call), organizations.Current, changes.Hotline);
                else if (entry is ComplaintEntry happened) complaints.Follow(happened, organizations.Current, changes.Cases);
                else if (entry is PaperEntry paper) changes.Papers.Add(new JournaledPaper(position, paper));
            }

            after = entries[^1].Position;
            changes.Entries += entries.Count;
        }

        projection.SettleFollowed(changes.Hotline);
        Journal.FindHead();
        papers.Forget();
        sources.Forget();
        owners.Forget();
        marks.Forget();
    }

    /// <summary>Writes what follows from the entries that were written since <paramref name="position"/>.</summary>
    public void Save(long position)
    {
        projection.Save(changes.Hotline);
        complaints.Save(changes.Cases);
        sources.Save();
        if (Journal.Position != position) advance.Set(1, Journal.Position).Set(2, keptAs).Execute();
    }

    /// <summary>Forgets what was remembered of entries: they were undone, or the journal was emptied.</summary>
    public void Forget()
    {
        projection.Forget();
        complaints.Forget();
        papers.Forget();
        sources.Forget();
        owners.Forget();
        marks.Forget();
    }

    public void Dispose()
    {
        try
        {
            Journal.Dispose();
            projection.Dispose();
            complaints.Dispose();
            accesses.Dispose();
            exports.Dispose();
            tellings.Dispose();
            ratings.Dispose();
            papers.Dispose();
            sources.Dispose();
            owners.Dispose();
            marks.Dispose();
            state.Dispose();
            advance.Dispose();
        }
        finally
        {
            db.Dispose();
        }
    }

    private void Write(JournalEntry raised, long receivedMs)
    {
        using var forms = JournalForms.Of([raised], 0, 1);
        Write(raised, forms[0], receivedMs);
    }
}
