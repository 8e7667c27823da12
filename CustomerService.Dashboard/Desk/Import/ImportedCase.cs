namespace CustomerService.Dashboard.Desk.Import;

/// <summary>A line of a file, and what becomes of it.</summary>
/// <param name="Number">The case's number once it is recorded, or when it was before; null in a preview, and for what is not the importer's to see.</param>
/// <param name="IsKnown">Recorded before: importing it again changes nothing.</param>
/// <param name="GoesTo">Name of the unit that will answer for it.</param>
public sealed record ImportedCase(int Line, string Title, string Kind, string? GoesTo, string? Number, bool IsKnown);
