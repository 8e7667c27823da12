using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>It is given up.</summary>
[PaperType("action.withdrawn")]
public sealed record ActionWithdrawn : PaperEvent
{
    public required string Reason { get; init; }
}
