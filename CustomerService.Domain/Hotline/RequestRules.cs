using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// How everything reported under one request id becomes requests. An id is one request along a line of the organisation: of a
/// unit, those above it and those below it. In a unit beside that line it is another request, so nobody's report touches an
/// item that is not theirs.
/// </summary>
/// <remarks>
/// <para>Acceptances count in the order of event time; each opens a request in its unit unless one is open in its line
/// already. Of acceptances for the same moment the last identity counts first, so an acceptance stated again, with another
/// deadline or category, replaces the one before it.</para>
/// <para>A reply counts for every request in its line, the earliest by event time; one without an acceptance waits for it.</para>
/// <para>The complaint desk's own events form a line of their own, whatever their units: a case's number is its identity, and
/// a case handed to another unit takes its request there. The desk may take its acceptance back (<see cref="CallEventType.RequestWithdrawn"/>),
/// and accept the item again later; by then overdue, the item stays as it is: nobody gets rid of a missed deadline by withdrawing.</para>
/// </remarks>
internal static class RequestRules
{
    /// <param name="id">The request id that all events carry.</param>
    /// <param name="events">In any order; none twice.</param>
    /// <param name="organization">Says who is above whom. Events of units or queues that no longer exist say nothing.</param>
    public static List<ServiceRequest> Evaluate(string id, IEnumerable<JournaledEvent> events, OrganizationTree organization)
    {
        var reports = events.Select(journaled => Report.Of(journaled, organization)).OfType<Report>().ToList();
        reports.Sort(Report.Compare);
        var opened = new List<Report>();
        foreach (var report in reports.Where(report => report.Event.Type == CallEventType.RequestAccepted))
        {
            if (!opened.Exists(report.IsInLineWith)) opened.Add(report);
        }

        var replies = reports.FindAll(report => report.Event.Type == CallEventType.RequestReplied);
        var withdrawals = reports.FindAll(report => report.IsWithdrawal);
        opened.RemoveAll(acceptance => withdrawals.Exists(acceptance.IsTakenBackBy));
        return [.. opened.Select((acceptance, ordinal) => acceptance.Open(id, ordinal, replies.Find(acceptance.IsInLineWith)))];
    }

    private sealed record Report(CallEvent Event, long TimeMs, UnitNode Unit)
    {
        public static Report? Of(JournaledEvent journaled, OrganizationTree organization) =>
            (organization.Unit(journaled.Event.Unit) ?? organization.Queue(journaled.Event.Queue)?.Unit) is { } unit
                ? new(journaled.Event, journaled.TimeMs, unit)
                : null;

        private bool IsOfDesk => Event.Source == ComplaintEntry.Desk;

        public bool IsInLineWith(Report other) => IsOfDesk || other.IsOfDesk
            ? IsOfDesk && other.IsOfDesk
            : Unit.IsWithin(other.Unit) || other.Unit.IsWithin(Unit);

        public bool IsWithdrawal => IsOfDesk && Event.Type == CallEventType.RequestWithdrawn;

        /// <summary>A word of the desk spoken after the acceptance, and before the item was overdue.</summary>
        public bool IsTakenBackBy(Report withdrawal) => IsOfDesk && string.CompareOrdinal(withdrawal.Event.Id, Event.Id) > 0 && withdrawal.TimeMs <= DueMs;

        private long DueMs => (Event.ReplyDue ?? Event.Time).ToUnixTimeMilliseconds();

        public ServiceRequest Open(string id, int ordinal, Report? reply) => new(id, ordinal)
        {
            Unit = Unit.Id, Category = Event.Category, Call = Event.Call, AcceptedMs = TimeMs, RepliedMs = reply?.TimeMs,
            DueMs = DueMs,
        };

        /// <summary>By event time, and of one moment the last identity first.</summary>
        public static int Compare(Report left, Report right)
        {
            var order = left.TimeMs.CompareTo(right.TimeMs);
            if (order == 0) order = string.CompareOrdinal(right.Event.Source, left.Event.Source);
            return order != 0 ? order : string.CompareOrdinal(right.Event.Id, left.Event.Id);
        }
    }
}
