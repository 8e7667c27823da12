namespace CustomerService.Domain.Organization;

/// <summary>A known unit that a file puts under another parent.</summary>
/// <param name="Line">The file's line.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Parent">The new parent's code; null for none.</param>
public sealed record PlannedMove(int Line, string Unit, string? Parent);
