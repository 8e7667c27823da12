using static CustomerService.Domain.Complaints.ComplaintState;

namespace CustomerService.Domain.Complaints;

/// <summary>From which states each verb is possible; what is not listed is possible in any.</summary>
internal static class Transitions
{
    private static readonly ComplaintState[] Open = [Received, Acknowledged, Assigned, UnderInvestigation, AwaitingCustomer, Replied];
    private static readonly ComplaintState[] Unanswered = [Received, Acknowledged, Assigned, UnderInvestigation, AwaitingCustomer];

    private static readonly Dictionary<ComplaintVerb, ComplaintState[]> From = new()
    {
        [ComplaintVerb.Acknowledge] = [Received],
        [ComplaintVerb.Contact] = Open,
        [ComplaintVerb.Assign] = [Acknowledged, Assigned, UnderInvestigation, AwaitingCustomer, Replied],
        [ComplaintVerb.Reroute] = Unanswered,
        [ComplaintVerb.Investigate] = [Assigned],
        [ComplaintVerb.AskCustomer] = [Assigned, UnderInvestigation],
        [ComplaintVerb.CustomerAnswered] = [AwaitingCustomer],
        [ComplaintVerb.Reply] = [Assigned, UnderInvestigation, AwaitingCustomer],
        [ComplaintVerb.Close] = [Assigned, UnderInvestigation, Replied],
        [ComplaintVerb.Reopen] = [Replied, Closed, Withdrawn],
        [ComplaintVerb.Withdraw] = Open,
        [ComplaintVerb.Escalate] = Open,
        [ComplaintVerb.Reclassify] = Open,
        [ComplaintVerb.Amend] = Open,
        [ComplaintVerb.Pause] = Unanswered,
        [ComplaintVerb.Resume] = Unanswered,
        [ComplaintVerb.Join] = Open,
        [ComplaintVerb.Split] = Open,
        [ComplaintVerb.CallBack] = [Replied, Closed],
    };

    public static IReadOnlyList<ComplaintState> AllowedFrom(ComplaintVerb verb) => From.TryGetValue(verb, out var states) ? states : ComplaintStates.All;
}
