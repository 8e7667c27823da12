using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>One connection, one transaction at a time: entries, what follows from them and the position commit together.</summary>
internal sealed class JournalWriter : IAsyncDisposable
{
    private readonly CustomerServiceDb db;
    private readonly DbConnection connection;
    private readonly JournalTables tables;
    private long receivedMs;

    public JournalWriter(CustomerServiceDb db, HotlineSettings settings, OrganizationZone zone, Organizations organizations)
    {
        this.db = db;
        connection = db.Database.GetDbConnection();
        tables = new(connection, settings, zone, organizations, Changes);
    }

    public long Position { get; private set; }

    /// <summary>What the last write or follow changed.</summary>
    public JournalChanges Changes { get; } = new();

    /// <summary>Another process, or this one, emptied the journal (<see cref="FreshStart"/>): what was told before is void. True until told.</summary>
    public bool HasBegunAnew { get; set; }

    /// <summary>Finds the end, recounts if the rules changed, and lets <paramref name="loads"/> read while nobody can append.</summary>
    public async Task OpenAsync(IReadOnlyList<Func<CustomerServiceDb, long, Task>> loads, Action<long, long>? progress)
    {
        connection.BeginWrite();
        try
        {
            tables.Open(progress);
            Position = tables.Journal.Position;
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
        Changes.Clear();
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
        tables.BeginAppend();
        for (var i = 0; i < append.Count; i++)
        {
            var entry = append.Entry(i);
            if (!ReferenceEquals(entry.Source, source)) mayUse = tables.MayUse(source = entry.Source, append.Unit);
            if (!mayUse) foreign.Add(append.From + i);
            else if (tables.Write(entry, append.Form(i), receivedMs)) accepted++;
        }

        Changes.Entries += accepted;
        return new(accepted, append.Count - accepted - foreign.Count, tables.Journal.Position) { Foreign = foreign };
    }

    /// <summary>Writes what follows from the entries, and makes all of it durable.</summary>
    public void Commit()
    {
        tables.Save(Position);
        connection.CommitWrite();
        Position = tables.Journal.Position;
    }

    /// <summary>Undoes the transaction and forgets what was remembered of it.</summary>
    public void Abandon()
    {
        Changes.Clear();
        try
        {
            connection.RollbackWrite();
        }
        catch (DbException)
        {
            // A failed commit may have rolled back by itself.
        }

        tables.Forget();
        if (connection.State != ConnectionState.Open) connection.Open();
        tables.Journal.FindHead();
    }

    /// <summary>Folds what other processes appended.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Follow()
    {
        Changes.Clear();
        if (tables.End == Position) return false;
        CatchUp();
        Position = tables.Journal.Position;
        return Changes.Entries > 0 || HasBegunAnew;
    }

    /// <summary>After a failure: forget what was remembered and look at the end again.</summary>
    public void Reset()
    {
        Changes.Clear();
        tables.Forget();
        tables.Journal.FindHead();
    }

    public async ValueTask DisposeAsync()
    {
        tables.Dispose();
        await db.DisposeAsync();
    }

    private void CatchUp()
    {
        var end = tables.End;
        if (end == Position && tables.Journal.Position == Position) return;
        if (end < Position) BeginAnew();
        tables.Follow(Position);
    }

    private void BeginAnew()
    {
        tables.Forget();
        Position = 0;
        HasBegunAnew = true;
    }
}
