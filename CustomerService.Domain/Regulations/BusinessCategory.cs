namespace CustomerService.Domain.Regulations;

/// <summary>A node of the category tree.</summary>
/// <param name="Kinds">The kinds of business it is offered for.</param>
public sealed record BusinessCategory(string Code, PackText Name, IReadOnlyList<string> Kinds)
{
    public string? Parent { get; init; }

    public IReadOnlyList<CategoryQuestion> Questions { get; init; } = [];

    public IReadOnlyList<string> Clauses { get; init; } = [];
}
