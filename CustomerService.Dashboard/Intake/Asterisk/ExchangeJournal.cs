using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>
/// The way from one exchange to the journal. Nothing is dropped while the journal cannot be written: it is tried again,
/// and meanwhile nothing more is read, so that a full disk never fills the memory.
/// </summary>
internal sealed class ExchangeJournal(EventIntake intake, IntakeMetrics metrics, Organizations organizations, ExchangeMonitor monitor, TimeProvider clock)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task<AppendResult> AppendAsync(IReadOnlyList<CallEvent> events, CancellationToken cancellation)
    {
        var accepted = Judge(events);
        if (accepted.Count == 0) return default;
        while (true)
        {
            try
            {
                return await intake.AppendAsync(accepted, unit: null, cancellation);
            }
            catch (JournalUnavailableException)
            {
                await Task.Delay(RetryAfter, clock, cancellation);
            }
        }
    }

    private List<CallEvent> Judge(IReadOnlyList<CallEvent> events)
    {
        var rules = intake.Rules();
        var accepted = new List<CallEvent>(events.Count);
        foreach (var callEvent in events)
        {
            var verdict = rules.Judge(WithKnownQueues(callEvent));
            if (verdict.Accepted is { } taken) accepted.Add(taken);
            else if (verdict.NamesUnknown && callEvent.Queue is { } queue) monitor.Unknown(queue);
            else
            {
                monitor.Refused();
                metrics.Rejected(1);
            }
        }

        return accepted;
    }

    /// <summary>An agent also serves queues that are none of ours.</summary>
    private CallEvent WithKnownQueues(CallEvent callEvent)
    {
        if (callEvent.Queues is not { } queues) return callEvent;
        foreach (var queue in queues.Where(queue => organizations.Current.Queue(queue) is null)) monitor.Unknown(queue);
        return callEvent with { Queues = [.. queues.Where(queue => organizations.Current.Queue(queue) is not null)] };
    }
}
