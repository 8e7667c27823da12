using System.Globalization;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// Judges whether a well-formed event may be journaled: against the organisation as it is, the clock, and the unit its
/// sender speaks for. Every door (HTTP, queue log, CSV, the desk) asks the same rules.
/// </summary>
/// <param name="organization">The organisation that must know the event's queues and units.</param>
/// <param name="settings">The limits.</param>
/// <param name="now">The moment of arrival.</param>
/// <param name="unit">The code of the unit the sender may speak for, with everything under it; null for all.</param>
/// <param name="agents">What was said of an agent so far; null for a sender of whom it is not asked.</param>
public sealed class EventRules(OrganizationTree organization, IntakeSettings settings, DateTimeOffset now, string? unit, Func<string, AgentRecord?>? agents = null)
{
    /// <summary>Refuses what the journal finds foreign when it appends: only there is it certain who used a source first.</summary>
    public const string ForeignSource = "source: belongs to another unit";

    public Verdict Judge(CallEvent e)
    {
        if (WrongText(e) is { } wrongText) return Verdict.Refuse(wrongText);
        if (WrongTime(e.Time) is { } wrongTime) return Verdict.Refuse(wrongTime);
        if (e.ReplyDue is { } due && WrongReplyDue(e.Time, due) is { } wrongDue) return Verdict.Refuse(wrongDue);
        if (e.Queue is { } queue && JudgeQueue(queue, "data.queue") is { } queueVerdict) return queueVerdict;
        if (e.Unit is { } ofUnit && JudgeUnit(ofUnit) is { } unitVerdict) return unitVerdict;
        foreach (var served in e.Queues ?? [])
        {
            if (JudgeQueue(served, "data.queues") is { } servedVerdict) return servedVerdict;
        }

        if (e.Type is CallEventType.AgentState or CallEventType.AgentNoAnswer && JudgeAgent(e.Subject) is { } agentVerdict) return agentVerdict;
        if (e.Type == CallEventType.ExchangeStarted && unit is not null && organization.Unit(unit)?.Parent is not null)
            return Verdict.Outside("type: a restart of the exchange ends the waiting of every unit's callers, so only a sender for the whole organisation may report it");

        return Verdict.Accept(WithUnit(WithReplyDue(e)));
    }

    private CallEvent WithReplyDue(CallEvent e) => e.Type == CallEventType.RequestAccepted && e.ReplyDue is null
        ? e with { ReplyDue = e.Time + settings.ReplyLimit(e.Category!) }
        : e;

    /// <summary>An agent of whom no queue is named belongs to the unit that speaks of it, or nobody would see the agent.</summary>
    private CallEvent WithUnit(CallEvent e) => e is { Type: CallEventType.AgentState, Unit: null, Queue: null, Queues: null or [] }
        ? e with { Unit = unit ?? (organization.Roots is [var only] ? only.Code : null) }
        : e;

    private string? WrongTime(DateTimeOffset time)
    {
        if (time > now + settings.MaxAhead)
            return $"time: {Text(time)} is more than {Text(settings.MaxAhead)} ahead of the server's clock";
        if (time < now - settings.MaxAge)
            return $"time: {Text(time)} is more than {Text(settings.MaxAge)} ago";
        return null;
    }

    private static string? WrongReplyDue(DateTimeOffset accepted, DateTimeOffset due) => (due - accepted).Duration() > IntakeSettings.LongestReply
        ? $"data.replyDue: {Text(due)} is more than {Text(IntakeSettings.LongestReply)} from the event's time"
        : null;

    private Verdict? JudgeQueue(string code, string field)
    {
        if (organization.Queue(code) is not { } queue) return Verdict.Unknown($"{field}: '{code}' is no queue of the organisation");
        if (unit is null || organization.IsWithin(queue.Unit.Code, unit)) return null;
        return Verdict.Outside($"{field}: queue '{code}' is outside unit '{unit}'");
    }

    private Verdict? JudgeUnit(string code)
    {
        if (organization.Unit(code) is null) return Verdict.Unknown($"data.unit: '{code}' is no unit of the organisation");
        if (unit is null || organization.IsWithin(code, unit)) return null;
        return Verdict.Outside($"data.unit: '{code}' is outside unit '{unit}'");
    }

    /// <summary>
    /// An agent is one by code across the organisation, so what a sender says of a code is said of whoever has it. It is nobody else's
    /// to say once the agent is known, and known only elsewhere: else an equal extension, or a guessed one, would change another unit's board.
    /// </summary>
    private Verdict? JudgeAgent(string code)
    {
        if (unit is null || agents?.Invoke(code) is not { } agent || !IsElsewhere(agent, unit)) return null;
        return Verdict.Outside($"subject: agent '{code}' is known outside unit '{unit}' only");
    }

    /// <summary>By the queues that were named of the agent; by the unit where no queue was, if that is neither above nor below.</summary>
    private bool IsElsewhere(AgentRecord agent, string within)
    {
        var served = agent.Queues.Concat(agent.SeenQueues).Select(code => organization.Queue(code)).OfType<QueueNode>().ToList();
        if (served.Count > 0) return !served.Exists(queue => organization.IsWithin(queue.Unit.Code, within));
        return organization.Unit(agent.Unit) is { } place && !organization.IsWithin(place.Code, within) && !organization.IsWithin(within, place.Code);
    }

    private static string? WrongText(CallEvent e) =>
        Wrong("source", e.Source, JournalEntry.MaxIdentityLength) ?? Wrong("id", e.Id, JournalEntry.MaxIdentityLength) ?? Wrong("subject", e.Subject, JournalEntry.MaxIdentityLength)
        ?? Wrong("data.queue", e.Queue) ?? Wrong("data.unit", e.Unit) ?? Wrong("data.agent", e.Agent) ?? Wrong("data.reason", e.StateReason)
        ?? Wrong("data.category", e.Category) ?? Wrong("data.caller", e.Caller) ?? Wrong("data.call", e.Call);

    /// <summary>A NUL cannot be stored in PostgreSQL, and no control character can be shown: neither is a name.</summary>
    private static string? Wrong(string field, string? text, int longest = CallEvent.MaxTextLength)
    {
        if (text is null) return null;
        if (text.Length == 0) return $"{field}: is empty";
        if (text.Length > longest) return $"{field}: is longer than {longest} characters";
        var hasControl = text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F');
        return hasControl ? $"{field}: contains a control character" : null;
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(TimeSpan span) => span >= TimeSpan.FromDays(366)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays / 365.25:0.#} years")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} hours");
}
