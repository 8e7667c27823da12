using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>Somebody else looked at the evidence and is content.</summary>
[PaperType("action.verified")]
public sealed record ActionVerified : PaperEvent
{
    public string? Note { get; init; }
}
