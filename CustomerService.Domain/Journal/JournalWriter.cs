using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>
/// One connection, one transaction at a time: entries, what follows from them and the position commit together. After a
/// failure the connection is given up with all that was remembered on it, and the next write or look opens another: whether
/// the database was restarted, the network failed or a disk was full, it may be lost, or half read.
/// </summary>
internal sealed class JournalWriter(IDbContextFactory<CustomerServiceDb> databases, HotlineSettings settings, OrganizationZone zone, Organizations organizations) : IDisposable
{
    private readonly byte[] head = new byte[JournalHash.Size];
    private JournalTables? tables;
    private long organization;
    private long receivedMs;

    public long Position { get; private set; }

    /// <summary>What the last write or follow changed.</summary>
    public JournalChanges Changes { get; } = new();

    /// <summary>Another process, or this one, emptied the journal (<see cref="FreshStart"/>): what was told before is void. True until told.</summary>
    public bool HasBegunAnew { get; set; }

    /// <summary>Finds the end, recounts if the rules changed, and lets <paramref name="loads"/> read while nobody can append.</summary>
    /// <returns>False when units or queues have become others: nothing was done; read them, and open again.</returns>
    /// <exception cref="CountedOtherwiseException">The rules differ, and <paramref name="mayCountAgain"/> is not given.</exception>
    public async Task<bool> OpenAsync(bool mayCountAgain, IReadOnlyList<Func<CustomerServiceDb, long, Task>> loads, Action<long, long>? progress)
    {
        var open = tables ??= Connect();
        open.Connection.BeginWrite();
        try
        {
            var isCurrent = open.End().Organization == organizations.Version;
            if (isCurrent) await open.OpenAsync(mayCountAgain, loads, progress);
            open.Connection.CommitWrite();
            if (isCurrent) Remember(open);
            return isCurrent;
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Begins a transaction in which everything arrives at one moment. Whatever fails until <see cref="Commit"/>: <see cref="Abandon"/>.</summary>
    /// <exception cref="CountedOtherwiseException">Another process has counted everything again by its own rules since.</exception>
    /// <returns>False when units or queues have become others: nothing is begun; read them, and begin again.</returns>
    public bool Begin(DateTimeOffset now)
    {
        Changes.Clear();
        receivedMs = now.ToUnixTimeMilliseconds();
        tables ??= Connect();
        tables.Connection.BeginWrite();
        if (CatchUp(tables)) return true;
        tables.Connection.RollbackWrite();
        return false;
    }

    /// <summary>Writes an append; it is durable when the transaction is.</summary>
    public AppendResult Take(Append append)
    {
        var open = tables!;
        var accepted = 0;
        var foreign = new List<int>();
        string? source = null;
        var mayUse = false;
        open.BeginAppend();
        for (var i = 0; i < append.Count; i++)
        {
            var entry = append.Entry(i);
            if (!ReferenceEquals(entry.Source, source)) mayUse = open.MayUse(source = entry.Source, append.Unit);
            if (!mayUse) foreign.Add(append.From + i);
            else if (open.Write(entry, append.Form(i), receivedMs)) accepted++;
        }

        Changes.Entries += accepted;
        return new(accepted, append.Count - accepted - foreign.Count, open.Journal.Position) { Foreign = foreign };
    }

    /// <summary>Writes what follows from the entries, and makes all of it durable.</summary>
    public void Commit()
    {
        tables!.Save(Position);
        tables.Connection.CommitWrite();
        Remember(tables);
    }

    /// <summary>Undoes the transaction and gives up the connection, whatever state it is in.</summary>
    public void Abandon()
    {
        Changes.Clear();
        if (tables is not { } failed) return;
        tables = null;
        Try(failed.Connection.RollbackWrite);
        Try(failed.Dispose);
    }

    /// <summary>Folds what other processes appended. Whatever fails: <see cref="Abandon"/>.</summary>
    /// <returns>Whether there was anything, as far as the units and queues known here allow to fold it.</returns>
    public bool Follow()
    {
        Changes.Clear();
        tables ??= Connect();
        var end = tables.End();
        if (end == (Position, organization, true) || !end.IsCountedAlike) return false;
        tables.Connection.BeginRead();
        var isCaughtUp = CatchUp(tables);
        tables.Connection.CommitWrite();
        if (!isCaughtUp) return false;
        Remember(tables);
        return Changes.Entries > 0 || HasBegunAnew;
    }

    public void Dispose() => tables?.Dispose();

    private JournalTables Connect()
    {
        var db = databases.CreateDbContext();
        try
        {
            db.Database.OpenConnection();
            return new JournalTables(db, settings, zone, organizations, Changes);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <returns>False when the units and queues known here are not those that others may have written by.</returns>
    private bool CatchUp(JournalTables open)
    {
        var end = open.End();
        if (end.Organization != organizations.Version) return false;
        if (!end.IsCountedAlike) throw new CountedOtherwiseException();
        if (end == (Position, organization, true) && open.Journal.Position == Position) return true;
        organization = end.Organization;
        if (!open.Journal.Holds(Position, head)) BeginAnew(open);
        open.Follow(Position);
        return true;
    }

    /// <summary>What a later look compares with: a journal that was emptied has other units, and another entry here or none, however far it has grown again.</summary>
    private void Remember(JournalTables open)
    {
        Position = open.Journal.Position;
        open.Journal.Head.CopyTo(head);
    }

    private void BeginAnew(JournalTables open)
    {
        open.Forget();
        Position = 0;
        HasBegunAnew = true;
    }

    private static void Try(Action undo)
    {
        try
        {
            undo();
        }
#pragma warning disable CA1031 // The connection may be lost, or a failed commit rolled back already; nothing of it is used again.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
