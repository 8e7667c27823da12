namespace CustomerService.Domain.Staffing;

/// <summary>What is aimed at: this share of callers answered within this wait.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="WaitSeconds">T of the service level.</param>
public readonly record struct StaffingGoal(double Share, double WaitSeconds);
