namespace CustomerService.Domain.Regulations;

/// <summary>When a routing rule applies; what is not named matches anything.</summary>
public sealed record RoutingCondition
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>These categories and everything below them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> UnitKinds { get; init; } = [];

    public bool? IsAboutOwnUnit { get; init; }

    internal bool Applies(string kind, IReadOnlyList<string> categoryPath, string unitKind, bool isAboutOwnUnit) =>
        (Kinds.Count == 0 || Kinds.Contains(kind))
        && (Categories.Count == 0 || Categories.Intersect(categoryPath).Any())
        && (UnitKinds.Count == 0 || UnitKinds.Contains(unitKind))
        && (IsAboutOwnUnit is null || IsAboutOwnUnit == isAboutOwnUnit);
}
