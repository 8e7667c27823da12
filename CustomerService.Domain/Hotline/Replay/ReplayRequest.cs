using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>The business items of one request id, and how they stood at any moment of the loaded stretch.</summary>
/// <param name="Id">The request id.</param>
/// <param name="Rows">The items as they are known now, by ordinal.</param>
/// <param name="Events">Their events, when they are told by their arrival and not all had arrived at the beginning; else empty.</param>
internal sealed record ReplayRequest(string Id, IReadOnlyList<ServiceRequest> Rows, IReadOnlyList<JournaledEvent> Events)
{
    public IReadOnlyList<ServiceRequest> At(ReplayCut cut, OrganizationTree organization)
    {
        if (Events.Count > 0) return RequestRules.Evaluate(Id, Events.Where(journaled => cut.Holds(journaled.TimeMs, journaled.Position)), organization);
        if (cut.Reading == ReplayReading.Then) return Rows;

        // Acceptances open items in the order of event time and the earliest reply counts, so what came later cannot have mattered.
        return [.. Rows.Where(row => row.AcceptedMs <= cut.AtMs).Select(row => row.RepliedMs > cut.AtMs ? row with { RepliedMs = null } : row)];
    }
}
