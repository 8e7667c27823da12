using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints;

/// <summary>
/// Cases that are handled as one. The lead answers for all; each member keeps its own words, clocks and history, so that leaving
/// loses nothing. While it is led a member is nobody's next work and does not escalate: its deadline binds the lead instead.
/// </summary>
public sealed partial class Complaint
{
    private readonly Dictionary<string, IReadOnlyList<Promise>> members = new(StringComparer.Ordinal);

    /// <summary>The number of the case that leads its family; null while it stands alone or leads.</summary>
    public string? Lead { get; private set; }

    /// <summary>When it joined; an answer that the lead gave before is not its own.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>When it last left a family; an event does not take it in again by itself.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>The numbers of the cases it answers for, with the promises each brought along.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Promise>> Members => members;

    /// <summary>The earliest deadline that a member brought along; null when none did.</summary>
    public Promise? Strictest(ClockKind clock) => members.Values.SelectMany(brought => brought).Where(promise => promise.Clock == clock).MinBy(promise => promise.Due);

    /// <summary>Whether the lead's answer is this member's as well: given after it joined, and after it was last reopened.</summary>
    public bool IsAnsweredBy(Complaint lead) =>
        Lead == lead.Number && RepliedAt is null && State.IsOpen() && lead.RepliedAt is { } at && at >= JoinedAt && at >= CourseBegan;

    /// <summary>Whether the lead's closing closes it.</summary>
    public bool IsClosedBy(Complaint lead) => Lead == lead.Number && State.IsOpen() && lead is { State: ComplaintState.Closed, ClosedAt: { } at } && at >= JoinedAt && at >= CourseBegan;

    /// <summary>Takes over the lead's answer or closing; it is said in each member, whatever state that is in.</summary>
    public Complaint FollowLead(ComplaintEvent happened) => Raise(happened);

    /// <summary>Says who belongs to its family.</summary>
    public Complaint Count(ComplaintEvent happened) => Raise(happened);

    private void FoldFamily(ComplaintEvent happened)
    {
        switch (happened)
        {
            case FamilyJoined e:
                (Lead, JoinedAt) = (e.Lead, e.At);
                Storm = e.Storm;
                break;
            case FamilyLeft e:
                LeaveFamily();
                LeftAt = e.At;
                break;
            case MembersTaken e:
                foreach (var member in e.Members) members[member.Number] = member.Brought;
                break;
            case MembersGone e:
                foreach (var member in e.Members) members.Remove(member);
                break;
            case StormBegun e:
                Storm = Number;
                StormArea = e;
                break;
            case StormEnded e:
                StormEndedAt = e.At;
                break;
            case ChosenForCallBack e:
                Sample = e;
                break;
        }
    }

    private void LeaveFamily() => (Lead, JoinedAt, Storm) = (null, null, StormArea is null ? null : Number);
}
