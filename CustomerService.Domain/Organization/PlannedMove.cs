namespace CustomerService.Domain.Organization;

/// <summary>A known unit that a file puts under another parent, or a known queue that it puts into another unit.</summary>
/// <param name="Line">The file's line.</param>
/// <param name="Unit">The code of the unit or queue.</param>
/// <param name="Parent">The new parent's code; null for none.</param>
public sealed record PlannedMove(int Line, string Unit, string? Parent);
