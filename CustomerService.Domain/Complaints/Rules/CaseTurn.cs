using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>Something the rules will do to a case by themselves.</summary>
/// <param name="At">When it falls due.</param>
/// <param name="Make">Makes the event of it; it is dated with that moment, and given the one at which it is really said.</param>
internal sealed record CaseTurn(DateTimeOffset At, Func<DateTimeOffset, ComplaintEvent> Make);
