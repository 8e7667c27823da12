using CustomerService.Domain.Complaints.Storms;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Desk.Storms;

/// <summary>Events and suspicions that a reader may see.</summary>
/// <param name="With">Response rate of fault reports due in the last 30 days, every report counted by itself.</param>
/// <param name="Without">The same without reports of events.</param>
public sealed record StormBoard(IReadOnlyList<StormSuspicion> Suspicions, IReadOnlyList<StormLine> Storms, Ratio With, Ratio Without);
