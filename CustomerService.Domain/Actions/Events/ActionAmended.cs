using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>What was undertaken is another now.</summary>
[PaperType("action.amended")]
public sealed record ActionAmended : PaperEvent
{
    public required ActionTerms Terms { get; init; }

    public required string Reason { get; init; }
}
