namespace CustomerService.Domain.Complaints.Events;

/// <summary>Another unit or department answers for it from now on.</summary>
public sealed record Rerouted : ComplaintEvent
{
    public required Placement Placement { get; init; }

    public required string Reason { get; init; }
}
