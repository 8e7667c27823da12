using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Families;

/// <summary>
/// Brings a family in line with its lead: the lead knows its members and their deadlines, and its answer or closing is said in
/// each. Asked again it does what is still missing, so a crash in the middle leaves nothing half done for long.
/// </summary>
public sealed class FamilyDesk(IDbContextFactory<CustomerServiceDb> databases, RuleDesk rules)
{
    /// <summary>Does what is missing in the family of a case.</summary>
    /// <param name="lead">The number of the case that leads, or of any other: then there is nothing to do.</param>
    /// <returns>Whether anything was missing.</returns>
    public async Task<bool> SettleAsync(string lead, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var members = await db.Complaints.AsNoTracking().Where(row => row.Lead == lead).Select(row => new { row.Number, row.State }).ToListAsync(cancellation);
        if (await ComplaintHistory.FindAsync(db, lead, cancellation) is not { } leading || (members.Count == 0 && leading.Members.Count == 0)) return false;
        var changed = await CountAsync(leading, [.. members.Select(member => member.Number)], db, cancellation);
        foreach (var member in members.Where(member => member.State.IsOpen()))
        {
            if (leading.Placement.IsSealed || leading.State == ComplaintState.Withdrawn || leading.RepliedAt is not null || leading.ClosedAt is not null)
                changed |= await rules.ActAsync(member.Number, (complaint, now) => Follow(complaint, leading, now), cancellation);
        }

        return changed;
    }

    private async Task<bool> CountAsync(Complaint leading, HashSet<string> members, CustomerServiceDb db, CancellationToken cancellation)
    {
        if (!leading.State.IsOpen()) return false;
        var taken = new List<FamilyMember>();
        foreach (var number in members.Where(number => !leading.Members.ContainsKey(number)))
        {
            if (await ComplaintHistory.FindAsync(db, number, cancellation) is { } member && member.State.IsOpen())
                taken.Add(new FamilyMember(number, [.. member.Promises.Values.Where(promise => member.IsRunning(promise.Clock))]));
        }

        var gone = leading.Members.Keys.Where(number => !members.Contains(number)).ToList();
        return taken.Count + gone.Count > 0 && await rules.ActAsync(leading.Number, (complaint, now) =>
        {
            var at = Later(now, complaint.UpdatedAt);
            var fresh = taken.Where(member => !complaint.Members.ContainsKey(member.Number)).ToList();
            var lost = gone.Where(complaint.Members.ContainsKey).ToList();
            if (!complaint.State.IsOpen()) return;
            if (fresh.Count > 0) complaint.Count(new MembersTaken { By = By.Rules, At = at, Members = fresh });
            if (lost.Count > 0) complaint.Count(new MembersGone { By = By.Rules, At = at, Members = lost });
        }, cancellation);
    }

    private static void Follow(Complaint member, Complaint lead, DateTimeOffset now)
    {
        if (member.Lead != lead.Number || !member.State.IsOpen()) return;
        if (lead.Placement.IsSealed || lead.State == ComplaintState.Withdrawn)
        {
            member.Leave(new FamilyLeft { By = By.Rules, At = Later(now, member.UpdatedAt), Reason = "" });
            return;
        }

        if (member.IsAnsweredBy(lead) && lead.Answer is { } answer)
            member.FollowLead(new Replied { By = answer.By, At = Later(answer.At, member.UpdatedAt), Text = answer.Text, Channel = answer.Channel, Lead = lead.Number });
        if (member.IsClosedBy(lead) && lead.Closing is { } closing)
        {
            member.FollowLead(new Closed
            {
                By = closing.By, At = Later(closing.At, member.UpdatedAt), Outcome = closing.Outcome, RootCause = closing.RootCause, Redress = closing.Redress,
                Note = closing.Note, Lead = lead.Number,
            });
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
