using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>The issuer wants another response.</summary>
[PaperType("publication.circular-sent-back")]
public sealed record CircularSentBack : PaperEvent
{
    public required string Unit { get; init; }

    public required string Reason { get; init; }
}
