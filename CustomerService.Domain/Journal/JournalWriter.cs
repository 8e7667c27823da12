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

/// <summary>One connection, one transaction at a time: entries, what follows from them and the position commit together.</summary>
internal sealed class JournalWriter : IAsyncDisposable
{
    private const int ReadAtOnce = 2_000;

    private readonly CustomerServiceDb db;
    private readonly DbConnection connection;
    private readonly HotlineSettings settings;
    private readonly string keptAs;
    private readonly Organizations organizations;
    private readonly JournalTable table;
    private readonly HotlineProjection projection;
    private readonly ComplaintProjection complaints;
    private readonly CaseAccessTable accesses;
    private readonly CaseExportTable exports;
    private readonly CaseTellingTable tellings;
    private readonly OrganizationZone zone;
    private readonly RatingRollupTable ratings;
    private readonly PaperTable papers;
    private readonly SourceTable sources;
    private readonly SourceOwners owners;
    private readonly MarkTable marks;
    private readonly Statement state;
    private readonly Statement advance;
    private long receivedMs;

    public JournalWriter(CustomerServiceDb db, HotlineSettings settings, OrganizationZone zone, Organizations organizations)
    {
        this.db = db;
        this.settings = settings;
        keptAs = settings.KeptAs;
        this.zone = zone;
        this.organizations = organizations;
        connection = db.Database.GetDbConnection();
        table = new(connection);
        projection = new(connection, table, settings, zone);
        complaints = new(connection, table);
        accesses = new(connection);
        exports = new(connection);
        tellings = new(connection);
        ratings = new(connection, zone);
        papers = new(connection);
        sources = new(connection, table);
        owners = new(connection, table);
        marks = new(connection);
        state = Statement.Prepare(connection, "SELECT position FROM states");
        advance = Statement.Prepare(connection, "UPDATE states SET position = $1, fingerprint = $2", DbType.Int64, DbType.String);
    }

    public long Position { get; private set; }

    /// <summary>What the last write or follow changed.</summary>
    public HotlineChanges Changes { get; } = new();

    /// <summary>The cases that the last write or follow changed.</summary>
    public ComplaintChanges Cases { get; } = new();

    /// <summary>What people decided in the last write or follow.</summary>
    public List<JournaledPaper> Papers { get; } = [];

    /// <summary>How many entries the last write or follow took in.</summary>
    public int Entries { get; private set; }

    /// <summary>Another process, or this one, emptied the journal (<see cref="FreshStart"/>): what was told before is void. True until told.</summary>
    public bool HasBegunAnew { get; set; }

    /// <summary>Finds the end, recounts if the rules changed, and lets <paramref name="loads"/> read while nobody can append.</summary>
    public async Task OpenAsync(IReadOnlyList<Func<CustomerServiceDb, long, Task>> loads, Action<long, long>? progress)
    {
        connection.BeginWrite();
        try
        {
            Recount.IfNeeded(connection, settings, table, projection, complaints, organizations.Current, zone, progress);
            table.FindHead();
            Position = table.Position;
            foreach (var load in loads) await load(db, Position);
            connection.CommitWrite();
        }
        catch
        {
            connection.RollbackWrite();
            throw;
        }
    }

    /// <summary>Begins a transaction in which everything arrives at one moment. Whatever fails until <see cref="Commit"/>: <see cref="Abandon"/>.</summary>
    public void Begin(DateTimeOffset now)
    {
        Clear();
        receivedMs = now.ToUnixTimeMilliseconds();
        connection.BeginWrite();
        CatchUp();
    }

    /// <summary>Writes an append; it is durable when the transaction is.</summary>
    public AppendResult Take(Append append)
    {
        var accepted = 0;
        var foreign = new List<int>();
        string? source = null;
        var mayUse = false;
        papers.Begin();
        for (var i = 0; i < append.Count; i++)
        {
            var entry = append.Entry(i);
            if (!ReferenceEquals(entry.Source, source)) mayUse = owners.MayUse(source = entry.Source, append.Unit, organizations.Current);
            if (!mayUse) foreign.Add(append.From + i);
            else if (Write(entry, append.Form(i))) accepted++;
        }

        Entries += accepted;
        return new(accepted, append.Count - accepted - foreign.Count, table.Position) { Foreign = foreign };
    }

    /// <summary>Writes what follows from the entries, and makes all of it durable.</summary>
    public void Commit()
    {
        projection.Save(Changes);
        complaints.Save(Cases);
        sources.Save();
        if (table.Position != Position) advance.Set(1, table.Position).Set(2, keptAs).Execute();
        connection.CommitWrite();
        Position = table.Position;
    }

    /// <summary>Undoes the transaction and forgets what was remembered of it.</summary>
    public void Abandon()
    {
        Clear();
        try
        {
            connection.RollbackWrite();
        }
        catch (DbException)
        {
            // A failed commit may have rolled back by itself.
        }

        projection.Forget();
        complaints.Forget();
        papers.Forget();
        sources.Forget();
        owners.Forget();
        marks.Forget();
        if (connection.State != ConnectionState.Open) connection.Open();
        table.FindHead();
    }

    /// <summary>Folds what other processes appended.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Follow()
    {
        Clear();
        if (state.Scalar() == Position) return false;
        CatchUp();
        Position = table.Position;
        return Entries > 0 || HasBegunAnew;
    }

    /// <summary>After a failure: forget what was remembered and look at the end again.</summary>
    public void Reset()
    {
        Clear();
        projection.Forget();
        complaints.Forget();
        papers.Forget();
        sources.Forget();
        owners.Forget();
        marks.Forget();
        table.FindHead();
    }

    public async ValueTask DisposeAsync()
    {
        table.Dispose();
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
        await db.DisposeAsync();
    }

    private void Clear()
    {
        Changes.Clear();
        Cases.Clear();
        Papers.Clear();
        Entries = 0;
    }

    /// <returns>False when the journal has it already, or when it was made from a case that has moved on.</returns>
    private bool Write(JournalEntry entry, JournalForm form)
    {
        if (entry is ComplaintEntry stale && !complaints.Continues(stale)) return false;
        if (entry is PaperEntry old && !papers.Continues(old)) return false;
        if (table.Append(entry.Source, form, receivedMs) is not { } position) return false;
        marks.Note(position, receivedMs);
        switch (entry)
        {
            case CallEvent call:
                projection.Add(new JournaledEvent(position, call), organizations.Current, Changes);
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
                Papers.Add(new JournaledPaper(position, paper));
                break;
            case SourceEntry word:
                owners.Assign(word);
                break;
            case ComplaintEntry happened:
                var complaint = complaints.Add(position, happened, organizations.Current, Cases);
                ratings.Add(complaint, happened.Event, organizations.Current);
                if (happened.Event is Escalated && !complaint.Placement.IsSealed) tellings.Put(happened.Subject, happened.Sequence);
                if (ComplaintRequests.RaisedBy(complaint, happened) is { } raised) Write(raised);
                break;
        }

        return true;
    }

    private void Write(JournalEntry raised)
    {
        using var forms = JournalForms.Of([raised], 0, 1);
        Write(raised, forms[0]);
    }

    private void CatchUp()
    {
        var end = state.Scalar();
        if (end == Position && table.Position == Position) return;
        if (end < Position) BeginAnew();
        projection.ForgetRollups();
        complaints.Forget();
        for (var after = Position; ;)
        {
            var entries = table.Read(after, ReadAtOnce);
            if (entries.Count == 0) break;
            foreach (var (position, entry) in entries)
            {
                if (entry is CallEvent call) projection.Follow(new JournaledEvent(position, call), organizations.Current, Changes);
                else if (entry is ComplaintEntry happened) complaints.Add(position, happened, organizations.Current, Cases);
                else if (entry is PaperEntry paper) Papers.Add(new JournaledPaper(position, paper));
            }

            after = entries[^1].Position;
            Entries += entries.Count;
        }

        table.FindHead();
        papers.Forget();
        sources.Forget();
        owners.Forget();
        marks.Forget();
    }

    private void BeginAnew()
    {
        projection.Forget();
        complaints.Forget();
        Position = 0;
        HasBegunAnew = true;
    }
}
