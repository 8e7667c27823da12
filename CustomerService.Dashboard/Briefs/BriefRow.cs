using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>The briefs of one month.</summary>
/// <param name="Cells">One for each unit, in the grid's order.</param>
/// <param name="Assembled">The head office's own; null for a reader who does not see it.</param>
public sealed record BriefRow(ReportingPeriod Month, IReadOnlyList<BriefCell> Cells, BriefCell? Assembled);
