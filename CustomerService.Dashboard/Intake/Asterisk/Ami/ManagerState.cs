using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>What is remembered of one exchange from connection to connection, and what each message changes.</summary>
/// <param name="exchange">With a queue log beside it, what only the log can know is left to the log.</param>
internal sealed class ManagerState(ExchangeSettings exchange)
{
    /// <summary>An uptime is whole seconds, and two clocks differ.</summary>
    private const int SlackSeconds = 3;

    private readonly string source = LiveSource.Of(exchange.Source);

    /// <summary>The latest moment that a message told, in seconds since 1970.</summary>
    private long? lastHeard;

    public CallTracker Calls { get; } = new(LiveSource.Of(exchange.Source));

    public MemberBoard Members { get; } = new(LiveSource.Of(exchange.Source));

    /// <summary>What the journal knew before the first connection has been read.</summary>
    public bool IsRestored { get; set; }

    /// <summary>The log tells within a second what the manager can only guess, and tells it once.</summary>
    public bool HasLog => exchange.HasQueueLog;

    public void Take(in AmiMessage message, DateTimeOffset arrival, List<CallEvent> events)
    {
        events.AddRange(Calls.Take(message, arrival));
        events.AddRange(Members.Take(message, arrival));
        if (!HasLog && message.Event.SequenceEqual("AgentRingNoAnswer"u8) && NoAnswer(message, arrival) is { } noAnswer) events.Add(noAnswer);
        if (!HasLog && message.Event.SequenceEqual("FullyBooted"u8) && Started(message, arrival) is { } started) events.Add(started);
        lastHeard = Math.Max(lastHeard ?? 0, (message.Timestamp ?? arrival).ToUnixTimeSeconds());
    }

    public void Tick(DateTimeOffset now, List<CallEvent> events)
    {
        events.AddRange(Calls.Tick(now));
        events.AddRange(Members.Tick(now));
    }

    /// <summary>The exchange is asked for its present state.</summary>
    public void Doubt()
    {
        Calls.Doubt();
        Members.Doubt();
    }

    private CallEvent? NoAnswer(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("MemberName"u8) is not { } agent || message.Text("Queue"u8) is not { } queue) return null;
        var call = message.Text("Uniqueid"u8);
        var stamp = message.Text("Timestamp"u8) ?? message.Text("DestUniqueid"u8) ?? arrival.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new CallEvent
        {
            Source = source, Id = $"{agent}|{queue}|no-answer|{stamp}", Type = CallEventType.AgentNoAnswer, Subject = agent,
            Time = message.Timestamp ?? arrival, Queue = queue, Agent = agent, Call = call,
        };
    }

    /// <summary>
    /// Every login is told for how long the exchange has run. Only a start since we last heard of it matters, and only when
    /// somebody waited or talked then: whoever did is gone. It is put after all that was heard before it.
    /// </summary>
    private CallEvent? Started(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Number("Uptime"u8) is not { } uptime || uptime < 0 || !Calls.Ongoing.Any()) return null;
        var start = arrival.ToUnixTimeSeconds() - uptime - 1;
        if (lastHeard is { } heard)
        {
            if (start + SlackSeconds < heard) return null;
            start = Math.Max(start, heard + 1);
        }

        return new CallEvent
        {
            Source = source, Id = $"start|{start}", Type = CallEventType.ExchangeStarted, Subject = exchange.Name, Time = DateTimeOffset.FromUnixTimeSeconds(start),
        };
    }
}
