using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Live;

/// <summary>A case changed: enough for a screen to know whether it concerns it. Ask the queries for the rest, who apply the scope.</summary>
/// <param name="Sequence">How many events the case has now.</param>
public sealed record CaseMoved(string Number, int Sequence, int? UnitId, bool IsSealed, string? Officer, ComplaintState State);
