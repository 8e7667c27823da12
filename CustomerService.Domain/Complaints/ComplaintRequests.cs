using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Complaints;

/// <summary>
/// The request events that a case raises beside its own, so that the desk and every other system count into one response rate
/// 受理业务答复率 (CSG 3.3). A sealed case raises none: its existence is nobody else's to know.
/// </summary>
internal static class ComplaintRequests
{
    /// <summary>What the case's latest event means for the response rate; null when nothing.</summary>
    /// <param name="complaint">The case after the event.</param>
    /// <param name="entry">The event.</param>
    public static CallEvent? RaisedBy(Complaint complaint, ComplaintEntry entry)
    {
        if (!complaint.Intake.NeedsReply) return null;
        if (complaint.Placement.IsSealed)
        {
            // What becomes sealed was never accepted, as far as figures may tell; what was sealed from the beginning was never said.
            return entry.Event is Rerouted && !ComplaintNumber.IsSealed(complaint.Number) ? TakenBack(complaint, entry, complaint.ReceivedAt) : null;
        }

        return entry.Event switch
        {
            Withdrawn => TakenBack(complaint, entry, entry.Event.At),
            Replied => Of(CallEventType.RequestReplied, complaint, entry, entry.Event.At),
            _ when IsRestated(entry.Event) && complaint.Promises.TryGetValue(ClockKind.Reply, out var promise) =>
                Of(CallEventType.RequestAccepted, complaint, entry, complaint.ReceivedAt) with
                {
                    Category = complaint.Classification.Kind, Call = complaint.Intake.Call, ReplyDue = promise.Due,
                },
            _ => null,
        };
    }

    /// <summary>Whether the event says anew who answers for the item, what it is, or until when.</summary>
    private static bool IsRestated(ComplaintEvent happened) =>
        happened is Received or Rerouted or Reclassified or Reopened || happened.Promises.Any(promise => promise.Clock == ClockKind.Reply);

    /// <param name="at">What was overdue by then stays in the rate.</param>
    private static CallEvent TakenBack(Complaint complaint, ComplaintEntry entry, DateTimeOffset at) =>
        Of(CallEventType.RequestWithdrawn, complaint, entry, at) with { Unit = complaint.Intake.Placement.Unit };

    private static CallEvent Of(CallEventType type, Complaint complaint, ComplaintEntry entry, DateTimeOffset at) => new()
    {
        Source = ComplaintEntry.Desk, Id = entry.Id + "/request", Type = type, Subject = complaint.Number, Time = at, Unit = complaint.Placement.Unit,
    };
}
