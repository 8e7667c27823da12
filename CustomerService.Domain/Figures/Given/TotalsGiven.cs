using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Figures.Given;

/// <summary>Totals of past periods were told; one of a unit, period and code that was told before replaces it.</summary>
[PaperType("total.given")]
public sealed record TotalsGiven : PaperEvent
{
    /// <summary>The file's name, or what else says where they come from.</summary>
    public required string Origin { get; init; }

    public required IReadOnlyList<GivenTotal> Totals { get; init; }
}
