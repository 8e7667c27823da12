namespace CustomerService.Domain.Briefs;

/// <summary>With what a brief's figures were drawn up, so that they can be drawn up again, and by what it is told that nothing was changed.</summary>
/// <param name="Position">The journal's position: what came later is not in it.</param>
/// <param name="FormulaVersion">The rule pack and its version, whose formulas were used.</param>
/// <param name="CalendarVersion">The version of the working calendar.</param>
/// <param name="Hash">SHA-256 of facts, texts and measures in canonical JSON, 64 hex digits.</param>
public sealed record BriefSeal(long Position, string FormulaVersion, int CalendarVersion, string Hash);
