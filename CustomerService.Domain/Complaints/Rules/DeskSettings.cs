namespace CustomerService.Domain.Complaints.Rules;

/// <summary>By which rules the desk works: the choices that the organisation makes, each visible on the pack's page.</summary>
public sealed record DeskSettings
{
    public const string Section = "Desk";

    /// <summary>The rule pack whose kinds, categories, routing and limits apply.</summary>
    public string Pack { get; init; } = "csg-2003";

    /// <summary>The set of limits; what it does not say is taken from the pack's default set. Null: the default set alone.</summary>
    public string? LimitSet { get; init; }

    /// <summary>Choices that replace the pack's defaults, by the setting's code: <c>limit-start</c>, <c>limit-end</c>, <c>limit-roll</c>, <c>reopen</c> …</summary>
    public Dictionary<string, string> Choices { get; init; } = new(StringComparer.Ordinal);
}
