using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Numbers many cases in one go, each series and year going on where it ends.</summary>
internal sealed class CaseSerials(CustomerServiceDb db, OrganizationZone zone)
{
    private readonly Dictionary<(int Year, bool IsSealed), long> last = [];

    public async Task<string> NextAsync(Received received, CancellationToken cancellation)
    {
        var series = (zone.DayOf(received.At).Year, received.Placement.IsSealed);
        if (!last.TryGetValue(series, out var serial)) serial = await LastAsync(series.Year, series.IsSealed, cancellation);
        last[series] = serial + 1;
        return ComplaintNumber.Of(series.Year, serial + 1, series.IsSealed);
    }

    private async Task<long> LastAsync(int year, bool isSealed, CancellationToken cancellation)
    {
        var (from, to) = (ComplaintNumber.Of(year, 0, isSealed), ComplaintNumber.Of(year + 1, 0, isSealed));
        var number = await db.Complaints.Where(row => row.Number.CompareTo(from) > 0 && row.Number.CompareTo(to) < 0).MaxAsync(row => (string?)row.Number, cancellation);
        return number is null ? 0 : ComplaintNumber.SerialOf(number, year) ?? 0;
    }
}
