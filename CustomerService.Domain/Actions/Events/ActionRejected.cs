using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>Somebody looked at the evidence and is not content: it is open again.</summary>
[PaperType("action.rejected")]
public sealed record ActionRejected : PaperEvent
{
    public required string Reason { get; init; }
}
