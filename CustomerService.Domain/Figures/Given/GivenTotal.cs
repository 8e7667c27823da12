using System.Globalization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Figures.Given;

/// <summary>A figure of a past period that was told, not counted: of a unit with everything that was under it.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Period">A whole period that is over.</param>
/// <param name="Code">A measure, a count or a work of the monthly summary.</param>
/// <param name="Value">Both of its parts; a count over 1.</param>
public sealed record GivenTotal(string Unit, ReportingPeriod Period, string Code, MeasureValue Value)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit} {Period} {Code}: {Value.Numerator:0.###} / {Value.Denominator:0.###}");
}
