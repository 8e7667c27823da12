using System.Globalization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>
/// Turns what the manager tells of callers into events of legs, in the queue log's own terms: whole seconds, and waits and
/// talks as the exchange states them, so that the figures are those of its log.
/// <para>
/// An event's identity is the call, the queue, the step and the exchange's time stamp, or where there is none the
/// how-manieth visit: two connections to one exchange, or the same stream read twice, report the same events.
/// </para>
/// <para>
/// The manager raises <c>QueueCallerAbandon</c> also when a caller's time ran out, the queue was empty or the call was
/// withdrawn. Then the exchange goes on with the call and stops the music before the caller leaves the queue; where
/// somebody hung up it does not. Which of the three it was only the queue log knows; the commonest, <c>timeout</c>, stands until it says.
/// </para>
/// </summary>
/// <param name="source">The live source of the events.</param>
internal sealed class CallTracker(string source)
{
    /// <summary>More calls at once has no exchange; nonsense must not fill the memory.</summary>
    private const int MostCalls = 50_000;

    /// <summary>An answer follows its departure within microseconds.</summary>
    private static readonly TimeSpan AnswerFollows = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestStated = TimeSpan.FromDays(1);

    private readonly Dictionary<string, List<TrackedVisit>> calls = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];
    private readonly HashSet<string> hungUp = new(StringComparer.Ordinal);
    private readonly List<TrackedVisit> departed = [];
    private readonly List<CallEvent> events = [];

    /// <summary>Visits that are waiting or talking.</summary>
    public IEnumerable<TrackedVisit> Ongoing => calls.Values.SelectMany(visits => visits).Where(visit => !visit.IsOver);

    /// <param name="message">Any message of the manager.</param>
    /// <param name="arrival">When it arrived, by a clock that never steps.</param>
    /// <returns>What it says of legs; valid until the next call.</returns>
    public IReadOnlyList<CallEvent> Take(in AmiMessage message, DateTimeOffset arrival)
    {
        events.Clear();
        var name = message.Event;
        if (name.SequenceEqual("QueueCallerJoin"u8)) Join(message, arrival);
        else if (name.SequenceEqual("AgentConnect"u8)) Connect(message, arrival);
        else if (name.SequenceEqual("AgentComplete"u8)) Complete(message, arrival);
        else if (name.SequenceEqual("QueueCallerAbandon"u8)) GiveUp(message, arrival);
        else if (name.SequenceEqual("MusicOnHoldStop"u8)) GoOn(message);
        else if (name.SequenceEqual("QueueCallerLeave"u8)) Leave(message, arrival);
        else if (name.SequenceEqual("Hangup"u8)) HangUp(message);
        return events;
    }

    /// <summary>Decides departures that no answer followed.</summary>
    public IReadOnlyList<CallEvent> Tick(DateTimeOffset now)
    {
        events.Clear();
        foreach (var visit in departed.Where(visit => now - visit.DepartedHeard >= AnswerFollows).ToList()) LeaveByKey(visit);
        return events;
    }

    /// <summary>A caller whom the exchange names as waiting now.</summary>
    /// <returns>Nothing when the caller is known already.</returns>
    public IReadOnlyList<CallEvent> TakeWaiting(in AmiMessage message, DateTimeOffset arrival)
    {
        events.Clear();
        if (message.Text("Uniqueid"u8) is not { } call || message.Text("Queue"u8) is not { } queue) return events;
        if (Visit(call, queue) is { IsWaiting: true } known)
        {
            known.IsDoubted = false;
            return events;
        }

        var offered = Second(arrival - Stated(message.Number("Wait"u8)).GetValueOrDefault());
        Offer(Open(call, queue, offered, arrival), null, message);
        return events;
    }

    /// <summary>A visit that the journal knows to be open.</summary>
    public void Restore(string call, string queue, int ordinal, DateTimeOffset offered, DateTimeOffset? answered, string? agent, DateTimeOffset now)
    {
        if (Visit(call, queue) is not null) return;
        Keep(new TrackedVisit(call, queue, ordinal, offered, now) { Answered = answered, Agent = agent });
    }

    /// <summary>The exchange is asked who is waiting: until it has answered, nobody is known to be.</summary>
    public void Doubt()
    {
        foreach (var visit in Ongoing) visit.IsDoubted = true;
    }

    /// <summary>The exchange has told who is waiting; whoever was not among them left meanwhile, and nobody knows how.</summary>
    public IReadOnlyList<CallEvent> LoseDoubted(DateTimeOffset now)
    {
        events.Clear();
        foreach (var visit in Ongoing.Where(visit => visit.IsWaiting && visit.IsDoubted && visit.Departed is null).ToList())
        {
            Report(visit, CallEventType.Left, Later(visit.Offered, Second(now)), null, e => e with { Reason = LeftReason.Lost });
            visit.IsOver = true;
        }

        return events;
    }

    /// <summary>A talk that ended while nobody listened, at the moment the exchange gives for the agent's last call.</summary>
    public IReadOnlyList<CallEvent> EndUnheard(string agent, DateTimeOffset lastCall)
    {
        events.Clear();
        foreach (var visit in Ongoing.Where(visit => visit.IsTalking && visit.Agent == agent && visit.Answered < lastCall).ToList())
            End(visit, lastCall, null);
        return events;
    }

    private void Join(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("Uniqueid"u8) is not { } call || message.Text("Queue"u8) is not { } queue) return;
        var stamp = message.Text("Timestamp"u8);
        if (Visit(call, queue) is { IsWaiting: true } waiting)
        {
            // The caller cannot stand twice in one queue: leaving was by a key, or this is the same report again.
            if (waiting.Departed is null) return;
            LeaveByKey(waiting);
        }

        foreach (var left in VisitsOf(call).Where(visit => visit.Departed is not null && visit.IsWaiting).ToList()) LeaveByKey(left);
        Offer(Open(call, queue, Second(message.Timestamp ?? arrival), arrival), stamp, message);
    }

    private void Connect(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("Uniqueid"u8) is not { } call || message.Text("Queue"u8) is not { } queue || message.Text("MemberName"u8) is not { } agent) return;
        var wait = Stated(message.Number("HoldTime"u8));
        var visit = Visit(call, queue);
        if (visit is not { IsWaiting: true })
        {
            if (visit is { IsTalking: true }) return;
            visit = Open(call, queue, Second((message.Timestamp ?? arrival) - wait.GetValueOrDefault()), arrival);
            Offer(visit, null, message);
        }

        Answer(visit, agent, After(visit.Offered, wait, visit.Heard, message.Timestamp, arrival), message.Text("Timestamp"u8));
        visit.AgentChannel = message.Text("DestUniqueid"u8);
        visit.Heard = arrival;
    }

    private void Complete(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("Queue"u8) is not { } queue || message.Text("MemberName"u8) is not { } agent) return;
        var (wait, talk, stamp) = (Stated(message.Number("HoldTime"u8)), Stated(message.Number("TalkTime"u8)), message.Text("Timestamp"u8));
        var call = message.Text("Uniqueid"u8);
        var visit = Talking(call, message.Text("DestUniqueid"u8), queue, agent);
        if (visit is null)
        {
            if (call is null || talk is null || wait is null || Visit(call, queue) is { IsOver: true, Answered: not null }) return;
            var answered = Second((message.Timestamp ?? arrival) - talk.Value);
            visit = Visit(call, queue);
            if (visit is null) Offer(visit = Open(call, queue, answered - wait.Value, arrival), null, message);
            Answer(visit, agent, visit.Offered + wait.Value, stamp);
        }

        End(visit, After(visit.Answered!.Value, talk, visit.Heard, message.Timestamp, arrival), stamp);
    }

    private void GiveUp(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("Uniqueid"u8) is not { } call || message.Text("Queue"u8) is not { } queue) return;
        if (Visit(call, queue) is not { IsWaiting: true } visit) return;
        visit.GivenUp = After(visit.Offered, Stated(message.Number("HoldTime"u8)), visit.Heard, message.Timestamp, arrival);
        visit.GivenUpStamp = message.Text("Timestamp"u8);
    }

    private void GoOn(in AmiMessage message)
    {
        foreach (var visit in VisitsOf(message.Text("Uniqueid"u8)))
        {
            if (visit is { IsWaiting: true, GivenUp: not null }) visit.GoesOn = true;
        }
    }

    private void Leave(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("Uniqueid"u8) is not { } call || message.Text("Queue"u8) is not { } queue) return;
        if (Visit(call, queue) is not { IsWaiting: true } visit) return;
        if (visit.GivenUp is not null)
        {
            Abandon(visit);
            return;
        }

        visit.Departed = Advance(visit.Offered, visit.Heard, message.Timestamp, arrival);
        visit.DepartedStamp = message.Text("Timestamp"u8);
        visit.DepartedHeard = arrival;
        departed.Add(visit);
    }

    private void HangUp(in AmiMessage message)
    {
        if (message.Text("Uniqueid"u8) is not { } call || !calls.TryGetValue(call, out var visits)) return;
        foreach (var visit in visits.Where(visit => visit.IsWaiting).ToList())
        {
            if (visit.GivenUp is not null) Abandon(visit);
            else if (visit.Departed is not null) LeaveByKey(visit);
        }

        hungUp.Add(call);
        ForgetIfOver(call);
    }

    private void Offer(TrackedVisit visit, string? stamp, in AmiMessage message)
    {
        var caller = message.Text("CallerIDNum"u8);
        var position = message.Number("Position"u8);
        Report(visit, CallEventType.Offered, visit.Offered, stamp, e => e with
        {
            Caller = caller is null or "<unknown>" ? null : caller, Position = position is > 0 ? position : null,
        });
    }

    private void Answer(TrackedVisit visit, string agent, DateTimeOffset time, string? stamp)
    {
        Undepart(visit);
        (visit.Answered, visit.Agent) = (time, agent);
        Report(visit, CallEventType.Answered, time, stamp, e => e with { Agent = agent });
    }

    private void End(TrackedVisit visit, DateTimeOffset time, string? stamp)
    {
        Report(visit, CallEventType.Ended, time, stamp, e => e with { Agent = visit.Agent });
        Close(visit);
    }

    private void Abandon(TrackedVisit visit)
    {
        if (visit.GoesOn) Report(visit, CallEventType.Left, visit.GivenUp!.Value, visit.GivenUpStamp, e => e with { Reason = LeftReason.Timeout });
        else Report(visit, CallEventType.Abandoned, visit.GivenUp!.Value, visit.GivenUpStamp, e => e);
        Close(visit);
    }

    private void LeaveByKey(TrackedVisit visit)
    {
        Report(visit, CallEventType.Left, visit.Departed!.Value, visit.DepartedStamp, e => e with { Reason = LeftReason.Key });
        Undepart(visit);
        Close(visit);
    }

    private void Undepart(TrackedVisit visit)
    {
        if (visit.Departed is null) return;
        departed.Remove(visit);
        visit.Departed = null;
    }

    private void Close(TrackedVisit visit)
    {
        visit.IsOver = true;
        ForgetIfOver(visit.Call);
    }

    private void ForgetIfOver(string call)
    {
        if (!hungUp.Contains(call) || !calls.TryGetValue(call, out var visits) || visits.Exists(visit => !visit.IsOver)) return;
        calls.Remove(call);
        hungUp.Remove(call);
    }

    private void Report(TrackedVisit visit, CallEventType type, DateTimeOffset time, string? stamp, Func<CallEvent, CallEvent> fill) => events.Add(fill(new CallEvent
    {
        Source = source, Id = $"{visit.Call}|{visit.Queue}|{type.Name()[13..]}|{stamp ?? string.Create(CultureInfo.InvariantCulture, $"#{visit.Ordinal}")}",
        Type = type, Subject = visit.Call, Time = time, Queue = visit.Queue,
    }));

    private TrackedVisit Open(string call, string queue, DateTimeOffset offered, DateTimeOffset arrival) =>
        Keep(new TrackedVisit(call, queue, Visit(call, queue)?.Ordinal + 1 ?? 0, offered, arrival));

    private TrackedVisit Keep(TrackedVisit visit)
    {
        if (!calls.TryGetValue(visit.Call, out var visits))
        {
            while (calls.Count >= MostCalls && order.TryDequeue(out var oldest))
            {
                calls.Remove(oldest);
                hungUp.Remove(oldest);
            }

            if (order.Count > 2 * MostCalls) ForgetOrder();
            calls.Add(visit.Call, visits = []);
            order.Enqueue(visit.Call);
        }

        visits.Add(visit);
        return visit;
    }

    /// <summary>The order names many calls that are over; it is made anew from those that are not.</summary>
    private void ForgetOrder()
    {
        var known = order.Where(calls.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        order.Clear();
        foreach (var call in known) order.Enqueue(call);
    }

    private List<TrackedVisit> VisitsOf(string? call) => call is not null && calls.TryGetValue(call, out var visits) ? visits : [];

    /// <summary>The call's latest visit to the queue.</summary>
    private TrackedVisit? Visit(string call, string queue) => VisitsOf(call).FindLast(visit => visit.Queue == queue);

    /// <summary>A talk's end may name the caller's channel, the agent's, both or neither.</summary>
    private TrackedVisit? Talking(string? call, string? agentChannel, string queue, string agent)
    {
        if (call is not null && Visit(call, queue) is { IsTalking: true } ofCall && ofCall.Agent == agent) return ofCall;
        var talks = Ongoing.Where(visit => visit.IsTalking && visit.Queue == queue && visit.Agent == agent).ToList();
        return talks.Find(visit => agentChannel is not null && visit.AgentChannel == agentChannel) ?? talks.MinBy(visit => visit.Answered);
    }

    /// <summary>What the exchange states wins; without it, or when its clock stepped, what elapsed here.</summary>
    private static DateTimeOffset After(DateTimeOffset begin, TimeSpan? stated, DateTimeOffset heard, DateTimeOffset? stamp, DateTimeOffset arrival) =>
        stated is { } span ? begin + span : Advance(begin, heard, stamp, arrival);

    private static DateTimeOffset Advance(DateTimeOffset begin, DateTimeOffset heard, DateTimeOffset? stamp, DateTimeOffset arrival)
    {
        var time = Second(stamp ?? arrival);
        if (time >= begin) return time;
        return begin + TimeSpan.FromSeconds(Math.Max(0, Math.Floor((arrival - heard).TotalSeconds)));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan? Stated(int? seconds) => seconds >= 0 && seconds <= LongestStated.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;

    private static DateTimeOffset Second(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
