using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Targets;

/// <summary>How a unit, with all that is under it, stands in a year.</summary>
/// <param name="CutOff">The first day that is not counted: today, or the day after a year that is over.</param>
/// <param name="Measures">In the order in which they are shown.</param>
public sealed record UnitStanding(UnitNode Unit, int Year, DateOnly CutOff, IReadOnlyList<MeasureStanding> Measures)
{
    public MeasureStanding? Of(string? measure) => Measures.FirstOrDefault(each => each.Measure.Code == measure);
}
