using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Papers;

/// <summary>Where papers change: what is decided is done when the journal has it. Who may decide is the caller's to know.</summary>
public sealed class PaperDesk(Journal.Journal journal)
{
    /// <summary>Adds events to a paper, all of them or none.</summary>
    /// <param name="subject">The paper.</param>
    /// <param name="seen">How many events of it the author had seen.</param>
    /// <param name="events">What happened, in order, in one moment.</param>
    /// <param name="cancellation">Ends the waiting for a place in the queue.</param>
    /// <returns>False when somebody else was first: look at the paper again. When true, the registers have it.</returns>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task<bool> AppendAsync(string subject, int seen, IReadOnlyList<PaperEvent> events, CancellationToken cancellation = default)
    {
        var kept = await journal.AppendAsync(PaperEntry.Of(subject, seen, events), cancellation);
        return kept.Accepted == events.Count;
    }
}
