using CustomerService.Domain.Actions;

namespace CustomerService.Dashboard.Actions;

/// <summary>A corrective action as a list shows it to one reader.</summary>
/// <param name="UnitName">The unit that owes it; its code when it is gone.</param>
/// <param name="DaysLate">Whole days after its last day; 0 when in time.</param>
/// <param name="IsOwn">Whether it is the reader's to do.</param>
public sealed record ActionLine(CorrectiveAction Action, string UnitName, ActionStanding Standing, int DaysLate, bool IsOwn);
