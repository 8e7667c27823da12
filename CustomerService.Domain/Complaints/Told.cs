namespace CustomerService.Domain.Complaints;

/// <summary>Somebody before whom a case was put.</summary>
/// <param name="Role">In the words of the rule pack: owner, unit-lead, level-above.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Officer">The user name, when it is one person.</param>
public sealed record Told(string Role, string Unit, string? Officer = null);
