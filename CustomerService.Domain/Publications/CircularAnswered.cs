using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>The unit responded to its circular.</summary>
[PaperType("publication.circular-answered")]
public sealed record CircularAnswered : PaperEvent
{
    public required string Unit { get; init; }

    public required string Causes { get; init; }

    public required string Measures { get; init; }
}
