using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>One month, or one day, on the control chart.</summary>
/// <param name="Label">On the axis.</param>
/// <param name="Href">The next level; null where it ends.</param>
/// <param name="IsInPeriod">Whether it is part of the period that is looked at.</param>
public sealed record CoursePoint(string Label, MeasureValue Value, ControlPoint Control, string? Href, bool IsInPeriod)
{
    /// <summary>Whether totals that others gave are in the value.</summary>
    public bool IsGiven => Control.Now.IsGiven;
}
