using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>A business item, and how it stood at any moment of the loaded stretch.</summary>
/// <param name="Row">As it is known now.</param>
/// <param name="Events">Its events, when it is told by their arrival and not all had arrived at the beginning; else empty.</param>
internal sealed record ReplayRequest(ServiceRequest Row, IReadOnlyList<JournaledEvent> Events)
{
    /// <returns>Null while nothing of it counts.</returns>
    public ServiceRequest? At(ReplayCut cut, OrganizationTree organization)
    {
        if (Events.Count > 0) return Folded(cut, organization);
        if (cut.Reading == ReplayReading.Then) return Row;

        // The earliest acceptance and the earliest reply count, so what came later by event time cannot have mattered.
        if (Row.AcceptedMs is null || Row.AcceptedMs > cut.AtMs) return null;
        return Row.RepliedMs > cut.AtMs ? Row with { RepliedMs = null } : Row;
    }

    private ServiceRequest? Folded(ReplayCut cut, OrganizationTree organization)
    {
        ServiceRequest? request = null;
        foreach (var (_, e) in Events.Where(journaled => cut.Holds(journaled.TimeMs, journaled.Position)).OrderBy(journaled => journaled.Position))
        {
            request ??= new ServiceRequest(Row.Id);
            if (e.Type == CallEventType.RequestReplied) request = request.Reply(e);
            else if ((organization.Unit(e.Unit) ?? organization.Queue(e.Queue)?.Unit) is { } unit) request = request.Accept(e, unit.Id);
        }

        return request;
    }
}
