using CustomerService.Domain.Analysis;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Everything the page says of a unit and a period, for all measures; read once for all who look at it.</summary>
public sealed record ExecutiveSnapshot
{
    public required UnitNode Unit { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required PeriodSpans Spans { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The unit with everything below it.</summary>
    public required PartFigures Whole { get; init; }

    /// <summary>The parts of the unit: the units below it by code and last what is its own, or its queues when there are none below.</summary>
    public required IReadOnlyList<PartFigures> Parts { get; init; }

    /// <summary>The months that the course is judged by: up to 24, the last twelve of them in <see cref="PartFigures.Months"/>.</summary>
    public required IReadOnlyList<UnitFigures> LongCourse { get; init; }

    /// <summary>For a month: its days that have begun, each with the days before that are like it.</summary>
    public required IReadOnlyList<DayAmongAlike> Days { get; init; }

    /// <summary>The first day of the whole organisation that is recorded; null when nothing is.</summary>
    public required DateOnly? RecordedFrom { get; init; }

    /// <summary>Whether the period begins before anything was recorded, and no totals were given for the time until then: what is shown is not the whole of it.</summary>
    public bool IsPartlyRecorded { get; init; }

    public bool IsByQueue => Parts.Any(part => part.Queue is not null);

    /// <summary>Whether nothing at all was measured in the period or the months around it.</summary>
    public bool IsEmpty => LongCourse.All(IsNothing) && IsNothing(Whole.Now);

    /// <summary>Whether the period is still running.</summary>
    public bool IsRunning => Spans.Now.To < Period.End || Spans.Now.Days == 0;

    /// <summary>The parts that a measure is split over: what is the unit's own only where it measured any of it.</summary>
    public IReadOnlyList<PartFigures> PartsOf(Measure measure) => [.. Parts.Where(part => !part.IsOwn
        || new[] { part.Now, part.Before, part.YearBefore, part.YearToDate, part.YearToDateBefore }.Concat(part.Months).Any(figures => measure.Of(figures).IsKnown))];

    private static bool IsNothing(UnitFigures figures) => Measure.All.All(measure => !measure.Of(figures).IsKnown) && figures.Calls.Offered == 0;
}
