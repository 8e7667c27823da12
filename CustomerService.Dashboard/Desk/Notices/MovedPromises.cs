using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Notices;

/// <summary>
/// Which promised dates a notice would move, before it is recorded: only dates that were given as provisional move at all. Sealed cases
/// are in no such list, though their dates move as the others do.
/// </summary>
public sealed class MovedPromises(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, CaseRules rules, TimeProvider clock)
{
    /// <summary>By number; empty when the notice moves no date.</summary>
    public async Task<IReadOnlyList<MovedPromise>> ByAsync(HolidayNotice notice, CancellationToken cancellation = default)
    {
        var (now, tree) = (clock.GetUtcNow(), await organizations.RefreshAsync(cancellation));
        var tried = rules.Trying(notice, now);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var moved = new List<MovedPromise>();
        foreach (var number in await db.Complaints.Where(row => row.IsProvisional && !row.IsSealed).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(cancellation))
        {
            var events = await ComplaintHistory.EventsAsync(db, number, cancellation);
            var complaint = Complaint.Of(number, events);
            var unit = tree.Unit(complaint.Placement.Unit)?.Name ?? complaint.Placement.Unit;
            moved.AddRange(tried.Renew(number, events, now, tree).OfType<PromisesRenewed>().SelectMany(renewed => renewed.Promises)
                .Select(promise => new MovedPromise(number, unit, promise.Clock, complaint.Promises[promise.Clock].Due, promise.Due)).Where(each => each.Before != each.After));
        }

        return moved;
    }
}
