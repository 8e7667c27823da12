using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>The issuer accepted the response.</summary>
[PaperType("publication.circular-accepted")]
public sealed record CircularAccepted : PaperEvent
{
    public required string Unit { get; init; }
}
