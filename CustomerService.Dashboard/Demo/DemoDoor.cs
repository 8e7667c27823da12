using CustomerService.Dashboard.Intake;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Demo;

/// <summary>Brings the demo's events to the journal by the way of everybody else's: judged by the same rules, then appended.</summary>
internal sealed class DemoDoor(EventIntake intake, ILogger<DemoDoor> log)
{
    /// <exception cref="Domain.Journal.JournalUnavailableException">Nothing is known to be kept; all of it may be repeated.</exception>
    public async Task SendAsync(IReadOnlyCollection<CallEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0) return;
        // The organisation may have been wiped a moment ago, by this process or by another.
        var rules = await intake.FreshRulesAsync(unit: null, cancellation);
        var accepted = new List<CallEvent>(events.Count);
        string? refused = null;
        foreach (var e in events)
        {
            var verdict = rules.Judge(e);
            if (verdict.Accepted is { } good) accepted.Add(good);
            else refused ??= verdict.Problem;
        }

        if (refused is not null)
            log.LogDebug("{Refused} of {Events} events of the demo were refused, the first because: {Problem}", events.Count - accepted.Count, events.Count, refused);
        foreach (var commit in Commits(accepted)) await intake.AppendAsync(commit, unit: null, cancellation);
    }

    /// <summary>A call's events stay together: between two commits nobody is seen to have waited since last winter.</summary>
    private static IEnumerable<List<CallEvent>> Commits(List<CallEvent> events)
    {
        if (events.Count <= Journal.MostEntriesACommit)
        {
            yield return events;
            yield break;
        }

        var commit = new List<CallEvent>();
        foreach (var call in events.GroupBy(e => e.Subject, StringComparer.Ordinal).Select(call => call.ToList()))
        {
            if (commit.Count + call.Count > Journal.MostEntriesACommit)
            {
                yield return commit;
                commit = [];
            }

            commit.AddRange(call);
        }

        yield return commit;
    }
}
