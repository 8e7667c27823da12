using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Regulations;

/// <summary>A reason for which clocks may be paused.</summary>
/// <param name="Clocks">The clocks it pauses.</param>
/// <param name="MostDays">Calendar days after which it ends by itself; null: none stated.</param>
public sealed record PauseRule(string Code, PackText Name, PackText Description, IReadOnlyList<ClockKind> Clocks, int? MostDays = null);
