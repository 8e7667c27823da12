using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Ladder;

/// <summary>
/// What happens to a case without a person: steps of its ladder, the end of a pause, promises renewed by a notice. It is made from
/// the case as it is and kept only if the case has not moved meanwhile, so of two processes that find the same only one says it.
/// </summary>
public sealed class RuleDesk(IDbContextFactory<CustomerServiceDb> databases, Journal journal, Organizations organizations, CaseRules rules, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>Does what the rules have fallen due to do.</summary>
    /// <returns>Whether there was anything.</returns>
    public Task<bool> FollowAsync(string number, CancellationToken cancellation = default) =>
        ChangeAsync(number, (events, tree) => rules.FallenDue(number, events, clock.GetUtcNow(), tree), cancellation);

    /// <summary>Works out provisional promises by the calendar as it is now.</summary>
    public Task<bool> RenewAsync(string number, CancellationToken cancellation = default) =>
        ChangeAsync(number, (events, tree) => rules.Renew(number, events, clock.GetUtcNow(), tree), cancellation);

    /// <summary>Lets a case say what follows from the rules; what its verbs make gets its promises.</summary>
    public Task<bool> ActAsync(string number, Action<Complaint, DateTimeOffset> act, CancellationToken cancellation = default) =>
        ChangeAsync(number, (events, tree) =>
        {
            var complaint = Complaint.Of(number, events);
            act(complaint, clock.GetUtcNow());
            return rules.Promise(number, events, complaint.Fresh, tree);
        }, cancellation);

    private async Task<bool> ChangeAsync(string number, Func<IReadOnlyList<ComplaintEvent>, OrganizationTree, IReadOnlyList<ComplaintEvent>> make, CancellationToken cancellation)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var tree = await organizations.RefreshAsync(cancellation);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var events = await ComplaintHistory.EventsAsync(db, number, cancellation);
            if (events.Count == 0) return false;
            var happened = make(events, tree);
            if (happened.Count == 0) return false;
            var entries = ComplaintEntry.Of(number, events.Count, happened);
            if ((await journal.AppendAsync(entries, cancellation)).Accepted == entries.Count) return true;
        }

        // It stands in the log: the number of a sealed case is nobody's to read there.
        throw new JournalUnavailableException("A case changes too fast; the rules look at it again.");
    }
}
