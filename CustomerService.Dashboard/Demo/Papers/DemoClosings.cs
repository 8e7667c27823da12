using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>Closes the demo's periods at the moment at which its people would have: counted by the desk that closes everybody's, dated back.</summary>
internal sealed class DemoClosings(ClosedPeriods periods, PeriodDesk counting, PaperDesk papers, Organizations organizations, OrganizationZone zone)
{
    /// <summary>Closes the period unless it is closed already, for the unit or with one above.</summary>
    public async Task CloseAsync(UnitNode unit, ReportingPeriod period, By by, DateTimeOffset at, CancellationToken cancellation)
    {
        if (periods.Covering(unit, period) is not null) return;
        var frozen = await counting.CountAsync(unit, period, cancellation);
        var subject = ClosedPeriods.SubjectOf(unit.Code);
        await papers.AppendAsync(subject, periods.SequenceOf(subject), [new PeriodClosed { At = at, By = by, Frozen = frozen }], cancellation);
    }

    /// <summary>The months of this year before the first that a brief is kept of, each on the 20th of the next.</summary>
    /// <param name="from">The first day of the demo's history.</param>
    public async Task CloseEarlierMonthsAsync(DateOnly from, DateTimeOffset now, CancellationToken cancellation)
    {
        if (organizations.Current.Unit(Organization.DemoOrganization.HeadOffice) is not { } head) return;
        var today = zone.DayOf(now);
        var firstBrief = new DateOnly(today.Year, today.Month, 1).AddMonths(-Briefs.DemoBriefPlot.Months);
        for (var month = new DateOnly(today.Year, 1, 1); month < firstBrief; month = month.AddMonths(1))
        {
            if (month >= from) await CloseAsync(head, ReportingPeriod.Of(PeriodKind.Month, month), DemoAuthors.Executive, zone.StartOf(month.AddMonths(1).AddDays(18)).AddHours(16), cancellation);
        }
    }
}
