using CustomerService.Domain.Complaints.Accesses;

namespace CustomerService.Dashboard.Desk.Accesses;

/// <summary>A look at a case: who, when, what, why.</summary>
/// <param name="Fields">What was unmasked; empty for a read.</param>
/// <param name="Unit">The name of the unit that answers for the case now; null when it is no longer known.</param>
public sealed record CaseAccessLine(
    long Position, string Number, CaseAccessKind Kind, string By, string ByName, IReadOnlyList<PersonalField> Fields, string? Reason, DateTimeOffset At, string? Unit);
