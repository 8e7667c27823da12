using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>The issuer's own words of a drafted circular.</summary>
[PaperType("publication.circular-worded")]
public sealed record CircularWorded : PaperEvent
{
    public required string Unit { get; init; }

    public required string Text { get; init; }
}
