using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// All that is known under one request id, and the requests that follow from it. They are a function of the set of events, so
/// any order of arrival ends in the same requests.
/// </summary>
internal sealed class RequestReports(string id)
{
    private readonly List<JournaledEvent> events = [];
    private IReadOnlyList<ServiceRequest> requests = [];

    /// <summary>A position already known changes nothing.</summary>
    public bool Add(JournaledEvent journaled)
    {
        if (events.Exists(known => known.Position == journaled.Position)) return false;
        events.Add(journaled);
        return true;
    }

    /// <summary>Takes the requests as they were last counted, so that what changes is counted from there.</summary>
    public void Take(IReadOnlyList<ServiceRequest> counted) => requests = counted;

    /// <summary>Works the requests out again and says what became different.</summary>
    public void Settle(OrganizationTree organization, List<RequestChange>? changes)
    {
        var settled = RequestRules.Evaluate(id, events, organization);
        if (changes is not null) RequestChange.AddBetween(requests, settled, changes);
        requests = settled;
    }
}
