using System.Text.Json;

namespace CustomerService.Domain.Regulations;

/// <summary>A choice the regulation leaves open, with the default that applies until somebody decides.</summary>
/// <param name="Default">A word, a number or yes/no.</param>
/// <param name="Source">Why this default.</param>
public sealed record PackSetting(string Code, PackText Name, JsonElement Default, PackText Source, IReadOnlyList<string> Clauses)
{
    public string? Unit { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];
}
