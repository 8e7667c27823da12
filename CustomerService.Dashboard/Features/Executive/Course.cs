using System.Globalization;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>The course of a measure on its control chart: twelve months judged by up to 24, or a month's days judged by the days like them.</summary>
public static class Course
{
    public static ControlMeasure Control(Measure measure) => measure.Kind == MeasureKind.Seconds ? ControlMeasure.Wait : ControlMeasure.Rate;

    public static IReadOnlyList<CoursePoint> Of(ExecutiveSnapshot shown, ExecutiveChoice choice, OrganizationZone zone) =>
        shown.Period.Kind == PeriodKind.Month ? Days(shown, choice, zone) : Months(shown, choice);

    /// <summary>The first counted point after a given one; null where the course has no such seam.</summary>
    public static CoursePoint? Seam(IReadOnlyList<CoursePoint> points) => points.Zip(points.Skip(1)).Where(pair => pair.First.IsGiven && !pair.Second.IsGiven).Select(pair => pair.Second).FirstOrDefault();

    private static List<CoursePoint> Months(ExecutiveSnapshot shown, ExecutiveChoice choice)
    {
        var control = SeriesChart.Of(Control(choice.Measure), [.. shown.LongCourse.Select(month => Sample(choice.Measure, month))]);
        return [.. shown.LongCourse.Zip(control).TakeLast(shown.Whole.Months.Count).Select(month => new CoursePoint(
            month.First.From.ToString("MMM", CultureInfo.CurrentCulture), choice.Measure.Of(month.First), month.Second,
            choice.Of(ReportingPeriod.Of(PeriodKind.Month, month.First.From)).Href(), shown.Period.Contains(month.First.From)))];
    }

    private static List<CoursePoint> Days(ExecutiveSnapshot shown, ExecutiveChoice choice, OrganizationZone zone)
    {
        var control = ControlChart.Of(Control(choice.Measure), [.. shown.Days.Select(day => new ControlSlot(
            Sample(choice.Measure, day.Day), [.. day.Past.Select(past => Sample(choice.Measure, past))]))]);
        return [.. shown.Days.Zip(control).Select(day => new CoursePoint(
            day.First.Day.From.Day.ToString(CultureInfo.InvariantCulture), choice.Measure.Of(day.First.Day), day.Second,
            choice.DayHref(shown.Unit.Code, day.First.Day.From, zone), IsInPeriod: true))];
    }

    private static ControlSample Sample(Measure measure, UnitFigures figures)
    {
        var value = measure.Of(figures);
        return new ControlSample(value.Numerator, (long)Math.Round(value.Denominator)) { IsGiven = figures.Given.Contains(measure.Code) };
    }
}
