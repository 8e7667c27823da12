using CustomerService.Domain.Figures;
using CustomerService.Domain.Periods;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Where the measures of a closed period are others when they are counted now: of the unit and of the units directly below it.</summary>
public static class ClosedDifferences
{
    public static IReadOnlyList<FigureDifference> Of(ClosedPeriod closed, ExecutiveSnapshot shown) =>
    [
        .. from part in shown.Parts.Where(part => part is { Unit: not null, IsOwn: false }).Prepend(shown.Whole)
           let frozen = closed.Frozen.Find(part.Code)
           where frozen is not null
           from measure in Measure.All
           let pair = (Before: frozen.Of(measure.Code), After: measure.Of(part.Now))
           where pair.Before != pair.After
           select new FigureDifference(part.Code, measure.Code, pair.Before, pair.After),
    ];
}
