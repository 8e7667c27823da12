namespace CustomerService.Dashboard.Rollups;

/// <summary>The answer of <c>GET /api/v1/rollups</c>: every interval of the period, those without a call included.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Queue">The queue's code; null for the whole unit.</param>
/// <param name="Grain">hour, day, month, quarter, half-year or year.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Rows">The intervals, ascending.</param>
/// <param name="Total">Their sum: numerators and denominators added, histograms merged.</param>
public sealed record RollupAnswer(
    string Unit, string? Queue, string Grain, DateOnly From, DateOnly To, IReadOnlyList<RollupRowAnswer> Rows, RollupRowAnswer Total);
