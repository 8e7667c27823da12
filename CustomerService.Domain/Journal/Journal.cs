using System.Diagnostics;
using System.Threading.Channels;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>
/// The append-only truth. One writer takes everything that is waiting, writes it in one transaction together with what
/// follows from it, and only then acknowledges: acknowledged means on disk.
/// </summary>
/// <remarks>
/// Other processes may append to the same database. Before it writes, and a few times a second while idle, the writer
/// folds what they added, by the same code; listeners see one ordered run of commits.
/// </remarks>
public sealed class Journal : IAsyncDisposable
{
    /// <summary>How many entries at most go into one commit, so that a big import does not make small posts wait long.</summary>
    public const int MostEntriesACommit = 4_000;

    /// <summary>
    /// From how many entries on a commit waits for nobody: what it costs by itself is then small beside its entries, and who comes
    /// meanwhile is read while it is being made durable and makes up the next, instead of the writer standing still for them.
    /// </summary>
    private const int EnoughEntriesACommit = 256;

    private static readonly TimeSpan IdleLook = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Append> waiting = Channel.CreateBounded<Append>(new BoundedChannelOptions(1_000) { SingleReader = true });
    private readonly IDbContextFactory<CustomerServiceDb> databases;
    private readonly Organizations organizations;
    private readonly HotlineSettings settings;
    private readonly OrganizationZone zone;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Action<JournalCommit>> listeners = [];
    private readonly List<Func<CustomerServiceDb, long, Task>> loads = [];
    private readonly List<(Append Append, AppendResult Result)> group = [];
    private JournalWriter? writer;
    private Task running = Task.CompletedTask;

    public Journal(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, HotlineSettings settings, OrganizationZone zone, TimeProvider time)
    {
        this.databases = databases;
        this.organizations = organizations;
        this.settings = settings;
        this.zone = zone;
        this.time = time;
    }

    /// <summary>The last position this process knows to be durable.</summary>
    public long Position => writer?.Position ?? 0;

    /// <summary>Commits and their sizes, for metrics: entries written and how long the transaction took.</summary>
    public event Action<int, TimeSpan>? Committed;

    /// <summary>While the journal is counted again before it opens: how many of how many entries are.</summary>
    public event Action<long, long>? CountedAgain;

    /// <summary>
    /// Told of every commit, in order, on the writer's thread: listeners only take notes. Register before <see cref="StartAsync(CancellationToken)"/>.
    /// </summary>
    public void Listen(Action<JournalCommit> listener) => listeners.Add(listener);

    /// <summary>
    /// Reads what a listener starts from, at a moment when nobody can append; every later commit is then told to it. Register
    /// before <see cref="StartAsync(CancellationToken)"/>.
    /// </summary>
    public void LoadWith(Func<CustomerServiceDb, long, Task> load) => loads.Add(load);

    /// <summary>Opens the journal at its end; recounts the projections first when they were counted by other rules.</summary>
    public Task StartAsync(CancellationToken cancellation = default) => StartAsync(mayCountAgain: true, cancellation);

    /// <summary>Opens the journal at its end.</summary>
    /// <param name="mayCountAgain">Whether the projections are recounted when they were counted by other rules; another process may be counting on by those.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="CountedOtherwiseException">They were, and may not be.</exception>
    public async Task StartAsync(bool mayCountAgain, CancellationToken cancellation = default)
    {
        writer = new JournalWriter(databases, settings, zone, organizations);
        do await organizations.RefreshAsync(cancellation);
        while (!await writer.OpenAsync(mayCountAgain, loads, CountedAgain));
        running = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Appends entries of a sender for the whole organisation.</summary>
    /// <exception cref="JournalUnavailableException">Nothing of the append was kept.</exception>
    public Task<AppendResult> AppendAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) => AppendAsync(entries, unit: null, cancellation);

    /// <summary>
    /// Appends entries and returns when they are on disk. An entry whose (source, id) is known already counts as a duplicate;
    /// one whose source belongs to another unit (<see cref="SourceOwners"/>) is left out and named in the result.
    /// </summary>
    /// <param name="entries">In any order.</param>
    /// <param name="unit">The unit the sender speaks for, with everything under it; null for the whole organisation.</param>
    /// <param name="cancellation">Ends the waiting for a place in the queue; what stands in it is written.</param>
    /// <exception cref="JournalUnavailableException">Nothing of the append was kept.</exception>
    public async Task<AppendResult> AppendAsync(IReadOnlyList<JournalEntry> entries, string? unit, CancellationToken cancellation = default)
    {
        if (writer is null) throw new JournalUnavailableException("The journal is not open yet.");
        var total = default(AppendResult) with { Position = Position };
        for (var from = 0; from < entries.Count; from += MostEntriesACommit)
        {
            var append = new Append(entries, unit, from, Math.Min(entries.Count, from + MostEntriesACommit));
            try
            {
                await waiting.Writer.WriteAsync(append, cancellation);
            }
            catch (ChannelClosedException cause)
            {
                throw new JournalUnavailableException("The journal is closing.", cause);
            }

            var part = await append.Done;
            total = new(total.Accepted + part.Accepted, total.Duplicates + part.Duplicates, part.Position) { Foreign = [.. total.Foreign, .. part.Foreign] };
        }

        return total;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync();
        await running;
        writer?.Dispose();
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        while (await WaitAsync())
        {
            if (waiting.Reader.TryRead(out var first)) await WriteAsync(first);
            else await LookAsync();
        }
    }

    /// <returns>False when the journal is closed and everything that was waiting is written.</returns>
    private async Task<bool> WaitAsync()
    {
        if (stopping.IsCancellationRequested) return waiting.Reader.Count > 0;
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        idle.CancelAfter(IdleLook);
        try
        {
            return await waiting.Reader.WaitToReadAsync(idle.Token);
        }
        catch (OperationCanceledException)
        {
            return !stopping.IsCancellationRequested || waiting.Reader.Count > 0;
        }
    }

    /// <summary>
    /// One commit: what waits now and, while that is little, what comes in as it is being written. When it fails they are tried one
    /// by one: an append that cannot be folded must not fail those that it happened to share a commit with.
    /// </summary>
    private async Task WriteAsync(Append first)
    {
        var failure = await TryAsync(first, mayJoin: true);
        if (failure is null) return;
        var together = group.ConvertAll(each => each.Append);
        foreach (var append in together)
        {
            if (together.Count > 1 && failure is null or { IsOfEntries: true }) failure = await TryAsync(append, mayJoin: false);
            if (failure is not null) append.Fail(failure.Cause);
        }
    }

    /// <returns>Why nothing was kept, or null when everything was, and whoever waited for it is told.</returns>
    private async ValueTask<Failure?> TryAsync(Append first, bool mayJoin)
    {
        var started = Stopwatch.GetTimestamp();
        var now = time.GetUtcNow();
        var isOfEntries = false;
        group.Clear();
        group.Add((first, default));
        try
        {
            while (!writer!.Begin(now)) await organizations.RefreshAsync(CancellationToken.None);
            isOfEntries = true;
            var (entries, waited) = (0, waiting.Reader.Count);
            for (var append = first; ; group.Add((append, default)))
            {
                group[^1] = (append, writer.Take(append));
                entries += append.Count;
                if (!mayJoin || await NextAsync(entries, waited--) is not { } next) break;
                append = next;
            }

            writer.Commit();
            isOfEntries = false;
            Tell(now);
            foreach (var (append, result) in group) append.Succeed(result);
            Committed?.Invoke(writer.Changes.Entries, Stopwatch.GetElapsedTime(started));
            return null;
        }
#pragma warning disable CA1031 // Whatever went wrong, nothing was kept: everyone who waits is told, and the writer lives on.
        catch (Exception cause)
#pragma warning restore CA1031
        {
            writer!.Abandon();
            return new(new JournalUnavailableException($"The journal cannot be written: {cause.Message}", cause), isOfEntries);
        }
    }

    /// <summary>Who joins a commit: whoever waited when it began, and, while it is small, whoever comes meanwhile. Those who were just told of the last one, or are still being read, may have more at once.</summary>
    /// <param name="entries">How many it holds.</param>
    /// <param name="waited">How many of those who waited when it began do so still.</param>
    private async ValueTask<Append?> NextAsync(int entries, int waited)
    {
        var isEnough = entries >= EnoughEntriesACommit;
        if (entries >= MostEntriesACommit || (isEnough && waited <= 0)) return null;
        if (waiting.Reader.TryRead(out var next) || isEnough) return next;
        await Task.Yield();
        return waiting.Reader.TryRead(out next) ? next : null;
    }

    private async Task LookAsync()
    {
        try
        {
            await organizations.RefreshAsync(stopping.Token);
            if (writer!.Follow()) Tell(time.GetUtcNow());
        }
#pragma warning disable CA1031 // The next look, or the next append, tries again and reports.
        catch (Exception)
#pragma warning restore CA1031
        {
            writer!.Abandon();
        }
    }

    private void Tell(DateTimeOffset now)
    {
        var changes = writer!.Changes;
        if (changes.Hotline.IsEmpty && changes.Cases.IsEmpty && changes.Entries == 0 && !writer.HasBegunAnew) return;
        var commit = new JournalCommit(changes.Hotline, writer.Position, now, changes.Entries) { HasBegunAnew = writer.HasBegunAnew, Cases = changes.Cases, Papers = changes.Papers };
        writer.HasBegunAnew = false;
        foreach (var listener in listeners) listener(commit);
    }

    /// <param name="Cause">What those who wait are told.</param>
    /// <param name="IsOfEntries">Whether it came while they were being written: one of them may be the reason. Otherwise the database cannot be reached at all.</param>
    private sealed record Failure(JournalUnavailableException Cause, bool IsOfEntries);
}
