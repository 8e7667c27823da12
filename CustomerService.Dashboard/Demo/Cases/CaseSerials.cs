using System.Security.Cryptography;
using System.Text;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Numbers many cases in one go, each year going on where it ends; a sealed one is drawn by its key, so that it comes out the same at every start.</summary>
internal sealed class CaseSerials(CustomerServiceDb db, OrganizationZone zone)
{
    private readonly Dictionary<int, long> last = [];
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);

    public async Task<string> NextAsync(Received received, CancellationToken cancellation)
    {
        var year = zone.DayOf(received.At).Year;
        if (received.Placement.IsSealed) return await DrawAsync(year, received.Key ?? "", cancellation);
        if (!last.TryGetValue(year, out var serial)) serial = await LastAsync(year, cancellation);
        last[year] = serial + 1;
        return ComplaintNumber.Of(year, serial + 1);
    }

    private async Task<string> DrawAsync(int year, string key, CancellationToken cancellation)
    {
        for (var chance = new Chance(Chance.Seed(DemoHistory.Seed, BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(key))))); ;)
        {
            var number = ComplaintNumber.Of(year, ComplaintNumber.LeastSealed + chance.Below(ComplaintNumber.EndOfSealed - ComplaintNumber.LeastSealed), isSealed: true);
            if (drawn.Add(number) && !await db.Complaints.AnyAsync(row => row.Number == number, cancellation)) return number;
        }
    }

    private async Task<long> LastAsync(int year, CancellationToken cancellation)
    {
        var (from, to) = (ComplaintNumber.Of(year, 0), ComplaintNumber.Of(year + 1, 0));
        var number = await db.Complaints.Where(row => row.Number.CompareTo(from) > 0 && row.Number.CompareTo(to) < 0).MaxAsync(row => (string?)row.Number, cancellation);
        return number is null ? 0 : ComplaintNumber.SerialOf(number, year) ?? 0;
    }
}
