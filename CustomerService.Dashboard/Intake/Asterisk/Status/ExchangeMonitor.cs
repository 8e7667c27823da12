using CustomerService.Dashboard.Intake.Asterisk.Ami;

namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>What is known of one exchange's connection and log, written by those who run them and read by anybody.</summary>
internal sealed class ExchangeMonitor
{
    private const int MostUnknown = 20;

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly PerMinute messages = new();
    private ExchangeStatus status;

    public ExchangeMonitor(ExchangeSettings exchange, TimeProvider clock)
    {
        this.clock = clock;
        status = new ExchangeStatus(
            exchange.Name, exchange.HasManager ? $"{exchange.Host}:{exchange.EffectivePort}" : null, exchange.Tls,
            exchange.HasManager ? ExchangePhase.Connecting : ExchangePhase.LogOnly, ExchangeTrouble.None, null, null, null, null, null, null, null, 0, 0, [], 0, null,
            exchange.HasQueueLog ? new LogStatus(exchange.QueueLog, LogPhase.Missing, 0, 0, 0, 0, 0, 0, null) : null);
    }

    public ExchangeStatus Current
    {
        get
        {
            lock (gate) return status with { MessagesPerMinute = messages.At(clock.GetUtcNow()) };
        }
    }

    public void Enter(ExchangePhase phase) => Change(now => now with { Phase = phase, RetryAt = null });

    public void LoggedIn(string? version) => Change(now => now with
    {
        Phase = ExchangePhase.AskingState, Version = version, ConnectedAt = clock.GetUtcNow(), Trouble = ExchangeTrouble.None, Detail = null,
        Connects = now.Connects + 1,
    });

    public void Synchronized(Resynchronization found) => Change(now => now with { Phase = ExchangePhase.Connected, Resynchronization = found });

    public void Lost(ExchangeTrouble trouble, string detail, DateTimeOffset retryAt) => Change(now => now with
    {
        Phase = ExchangePhase.Waiting, Trouble = trouble, Detail = detail, RetryAt = retryAt, ConnectedAt = null,
    });

    public void Heard(in AmiMessage message, DateTimeOffset arrival, bool isEvent)
    {
        var lag = arrival - message.Timestamp;
        lock (gate)
        {
            messages.Count(clock.GetUtcNow());
            status = status with { LastMessageAt = arrival, LastEventAt = isEvent ? arrival : status.LastEventAt, Lag = lag ?? status.Lag };
        }
    }

    public void Unknown(string queue) => Change(now => now.UnknownQueues.Count >= MostUnknown || now.UnknownQueues.Contains(queue, StringComparer.Ordinal)
        ? now
        : now with { UnknownQueues = [.. now.UnknownQueues, queue] });

    public void Refused() => Change(now => now with { Refused = now.Refused + 1 });

    public void Log(Func<LogStatus, LogStatus> change) => Change(now => now with { Log = change(now.Log!) });

    private void Change(Func<ExchangeStatus, ExchangeStatus> change)
    {
        lock (gate) status = change(status);
    }
}
