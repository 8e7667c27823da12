using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Tail;

/// <summary>Brings what an exchange writes into its queue log to the journal, a quarter of a second after it is written.</summary>
internal sealed partial class LogFollower(
    ExchangeSettings exchange, ExchangeJournal journal, ExchangeMonitor monitor, LogBookmark bookmark, TimeProvider clock, ILogger log)
{
    private const int LinesAtOnce = 2_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly List<QueueLogEntry> entries = [];
    private readonly HashSet<string> agents = new(StringComparer.Ordinal);
    private LogMark? saved;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var zone = exchange.Zone.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(exchange.Zone);
        using var tail = new LogTail(exchange.QueueLog, exchange.Name, zone, bookmark.Load());
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                if (await FollowAsync(tail, cancellation)) continue;
                await Task.Delay(Look, clock, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <returns>Whether there may be more at once.</returns>
    private async Task<bool> FollowAsync(LogTail tail, CancellationToken cancellation)
    {
        entries.Clear();
        bool hasMore;
        try
        {
            hasMore = tail.Read(entries, LinesAtOnce);
        }
        catch (FileNotFoundException)
        {
            monitor.Log(status => status with { Phase = LogPhase.Missing });
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogUnreadable(exchange.Name, failure.Message);
            monitor.Log(status => status with { Phase = LogPhase.Unreadable });
            await Task.Delay(TimeSpan.FromSeconds(5), clock, cancellation);
            return false;
        }

        var appended = await journal.AppendAsync([.. entries.Select(Event).OfType<CallEvent>()], cancellation);
        Save(tail.Mark);
        var refused = entries.Count(entry => entry.Problem is not null);
        foreach (var entry in entries.Where(entry => entry.Problem is not null)) LogRefused(exchange.Name, entry.Problem!);
        monitor.Log(status => status with
        {
            Phase = hasMore ? LogPhase.CatchingUp : LogPhase.Following, Position = tail.Position, Length = Math.Max(tail.Length, tail.Position), Rotations = tail.Rotations,
            New = status.New + appended.Accepted, Known = status.Known + appended.Duplicates, Refused = status.Refused + refused,
            LastLineAt = entries.Count > 0 ? clock.GetUtcNow() : status.LastLineAt,
        });
        return hasMore;
    }

    /// <summary>
    /// With a manager connection beside it the log does not speak of agents' states: the manager knows them all, and to the
    /// millisecond. Without, memberships name the interface, which is taken where other records call the agent so.
    /// </summary>
    private CallEvent? Event(QueueLogEntry entry)
    {
        if (entry.Event is not { } callEvent) return null;
        if (callEvent.Type == CallEventType.AgentState && exchange.HasManager) return null;
        if (entry.NamesInterface) return agents.Contains(callEvent.Subject) ? callEvent : null;
        if ((callEvent.Type == CallEventType.AgentState ? callEvent.Subject : callEvent.Agent) is { } agent) agents.Add(agent);
        return callEvent;
    }

    private void Save(LogMark? mark)
    {
        if (mark is null || (saved is not null && mark.Position == saved.Position && mark.Head.AsSpan().SequenceEqual(saved.Head))) return;
        bookmark.Save(mark);
        saved = mark;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exchange {Exchange}: its queue log cannot be read: {Reason}")]
    private partial void LogUnreadable(string exchange, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exchange {Exchange}: a line of its queue log is refused: {Reason}")]
    private partial void LogRefused(string exchange, string reason);
}
