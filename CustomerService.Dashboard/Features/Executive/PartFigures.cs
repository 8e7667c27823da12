using CustomerService.Domain.Figures;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>What one part of the unit measured: a unit below it, one of its queues, or what is the unit's own besides those.</summary>
/// <param name="Code">The unit's or the queue's code.</param>
/// <param name="Unit">The unit to go on with; null where none lies below.</param>
/// <param name="Queue">The queue to go on with.</param>
/// <param name="IsOwn">What the unit has besides the units below it.</param>
public sealed record PartFigures(string Code, string Name, string? Unit, string? Queue, bool IsOwn)
{
    public required UnitFigures Now { get; init; }

    public required UnitFigures Before { get; init; }

    public required UnitFigures YearBefore { get; init; }

    public required UnitFigures YearToDate { get; init; }

    public required UnitFigures YearToDateBefore { get; init; }

    /// <summary>The twelve months up to the period's end that have begun.</summary>
    public required IReadOnlyList<UnitFigures> Months { get; init; }

    /// <summary>The period in steps: its months, or a month's days.</summary>
    public required IReadOnlyList<UnitFigures> Steps { get; init; }

    public (UnitFigures Before, UnitFigures After) Of(Against against) => against switch
    {
        Against.YearBefore => (YearBefore, Now),
        Against.YearToDate => (YearToDateBefore, YearToDate),
        _ => (Before, Now),
    };
}
