using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Intake;

/// <summary>The one way from every door to the journal: the rules to ask, and the append that is counted.</summary>
public sealed class EventIntake(
    Journal journal, Organizations organizations, LiveBoard board, IOptionsMonitor<IntakeSettings> settings, TimeProvider clock, IntakeMetrics metrics)
{
    /// <summary>When the last append failed; null when it succeeded.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>The rules of this moment.</summary>
    /// <param name="unit">The unit the sender may speak for; null for all.</param>
    public EventRules Rules(string? unit = null) => new(organizations.Current, settings.CurrentValue, clock.GetUtcNow(), unit, board.RecordOf);

    /// <summary>Rules that know what another process added to the organisation a moment ago.</summary>
    public async Task<EventRules> FreshRulesAsync(string? unit, CancellationToken cancellation)
    {
        await organizations.RefreshAsync(cancellation);
        return Rules(unit);
    }

    /// <summary>Appends judged events; returns when they are on disk.</summary>
    /// <param name="events">What <see cref="Rules"/> accepted.</param>
    /// <param name="unit">The unit the sender may speak for; null for all.</param>
    /// <param name="cancellation">Ends the waiting for a place in the queue.</param>
    /// <exception cref="JournalUnavailableException">Nothing is acknowledged; the sender may repeat all of it.</exception>
    public async Task<AppendResult> AppendAsync(IReadOnlyList<CallEvent> events, string? unit, CancellationToken cancellation)
    {
        try
        {
            var result = await journal.AppendAsync(events, unit, cancellation);
            FailedAt = null;
            metrics.Appended(result);
            return result;
        }
        catch (JournalUnavailableException)
        {
            FailedAt = clock.GetUtcNow();
            throw;
        }
    }
}
