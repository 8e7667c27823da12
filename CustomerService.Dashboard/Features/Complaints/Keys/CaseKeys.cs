using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Features.Complaints.Keys;

/// <summary>The single key of each verb; the map shows the same list.</summary>
public static class CaseKeys
{
    private static readonly Dictionary<ComplaintVerb, string> Keys = new()
    {
        [ComplaintVerb.Acknowledge] = "g", [ComplaintVerb.Assign] = "s", [ComplaintVerb.Investigate] = "i", [ComplaintVerb.Contact] = "t", [ComplaintVerb.Reply] = "r",
        [ComplaintVerb.Close] = "d", [ComplaintVerb.CallBack] = "b", [ComplaintVerb.AskCustomer] = "q", [ComplaintVerb.CustomerAnswered] = "w", [ComplaintVerb.Pause] = "p",
        [ComplaintVerb.Resume] = "P", [ComplaintVerb.Note] = "n", [ComplaintVerb.Reroute] = "m", [ComplaintVerb.Escalate] = "e", [ComplaintVerb.Reclassify] = "l",
        [ComplaintVerb.Join] = "f", [ComplaintVerb.Leave] = "F", [ComplaintVerb.Reopen] = "O", [ComplaintVerb.Withdraw] = "W",
    };

    public static IReadOnlyDictionary<ComplaintVerb, string> All => Keys;

    /// <summary>Null for a verb without a key of its own.</summary>
    public static string? Of(ComplaintVerb verb) => Keys.GetValueOrDefault(verb);
}
