namespace CustomerService.Domain.Regulations;

/// <summary>A clause in our own words; the number is the document's.</summary>
public sealed record Clause(string No, PackText Text)
{
    /// <summary>What in the product answers it; empty while nothing does.</summary>
    public IReadOnlyList<ClauseAnswer> Answers { get; init; } = [];
}
