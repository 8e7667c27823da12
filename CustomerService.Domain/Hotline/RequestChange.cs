namespace CustomerService.Domain.Hotline;

/// <summary>What an event did to a request: null before when it is new, null after when a late event made it part of another.</summary>
public readonly record struct RequestChange(ServiceRequest? Before, ServiceRequest? After)
{
    /// <summary>Says what became different between two states of the requests of one id.</summary>
    public static void AddBetween(IReadOnlyList<ServiceRequest> before, IReadOnlyList<ServiceRequest> after, List<RequestChange> changes)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var change = new RequestChange(i < before.Count ? before[i] : null, i < after.Count ? after[i] : null);
            if (change.Before != change.After) changes.Add(change);
        }
    }
}
