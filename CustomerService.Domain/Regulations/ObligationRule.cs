using CustomerService.Domain.Time;

namespace CustomerService.Domain.Regulations;

/// <summary>Something that has to be done again and again, and who has to.</summary>
public sealed record ObligationRule(string Code, PackText Name, string Clause, ObligationKind Kind, string Role)
{
    /// <summary>Of calendar, count and chained ones.</summary>
    public PeriodKind? Period { get; init; }

    /// <summary>The day of the month by which it is due; null where the regulation states none.</summary>
    public int? Day { get; init; }

    /// <summary>Months after the period's last month; negative for what is due while the period has only begun.</summary>
    public int? MonthsAfter { get; init; }

    /// <summary>How often within a period.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Once in so many periods; 1 unless said otherwise.</summary>
    public int EveryPeriods { get; init; } = 1;

    /// <summary>What sets it off.</summary>
    public string? Event { get; init; }

    public TimeLimit? Within { get; init; }

    /// <summary>The obligations it is built from.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}
