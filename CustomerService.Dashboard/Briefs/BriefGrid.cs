using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Month by unit: who has sent what.</summary>
public sealed record BriefGrid
{
    /// <summary>The columns.</summary>
    public required IReadOnlyList<UnitNode> Units { get; init; }

    /// <summary>The head office; null for a reader who does not see it.</summary>
    public UnitNode? Assembler { get; init; }

    /// <summary>The newest month first; the running month is not among them.</summary>
    public required IReadOnlyList<BriefRow> Rows { get; init; }

    /// <summary>Who keeps the newest month's head office brief waiting, the longest overdue first.</summary>
    public IReadOnlyList<BriefCell> Holding => Rows.Count == 0 ? [] : [.. Rows[0].Cells.Where(cell => !cell.IsThere).OrderBy(cell => cell.DaysLeft).ThenBy(cell => cell.Unit.Code, StringComparer.Ordinal)];

    /// <summary>Where the grid goes on with older months; null when it does not.</summary>
    public ReportingPeriod? Older { get; init; }

    public ReportingPeriod? Newer { get; init; }
}
