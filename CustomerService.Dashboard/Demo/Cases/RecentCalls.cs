using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>The calls of the demo's exchange that have just ended: what a case may have come from.</summary>
internal sealed class RecentCalls
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(40);
    private static readonly Dictionary<string, DemoQueue> Queues = DemoOrganization.Queues.ToDictionary(queue => queue.Code, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> callers = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset At, string Call, DemoQueue Queue, string? Caller)> ended = [];

    public void Note(IEnumerable<CallEvent> events)
    {
        foreach (var e in events)
        {
            if (e.Type == CallEventType.Offered) callers[e.Subject] = e.Caller;
            else if (e.Type == CallEventType.Ended && e.Queue is not null && Queues.TryGetValue(e.Queue, out var queue)) ended.Add((e.Time, e.Subject, queue, callers.GetValueOrDefault(e.Subject)));
        }
    }

    /// <summary>The last call of such business in the subsidiary before the moment; it is given once.</summary>
    public (string Call, string Queue, string? Caller)? Take(string subsidiary, DemoBusiness business, DateTimeOffset at)
    {
        var found = ended.FindLastIndex(call => call.At <= at && call.At > at - Kept && call.Queue.Subsidiary == subsidiary && call.Queue.Business == business);
        if (found < 0) return null;
        var (_, call, queue, caller) = ended[found];
        ended.RemoveAt(found);
        return (call, queue.Code, caller);
    }

    /// <summary>Forgets what is too long ago for any case still to come.</summary>
    public void Forget(DateTimeOffset now)
    {
        if (ended.RemoveAll(call => call.At < now - Kept) > 0 && callers.Count > 20_000) callers.Clear();
    }
}
