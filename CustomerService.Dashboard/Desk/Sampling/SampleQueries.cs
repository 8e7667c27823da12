using System.Globalization;
using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Sampling;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Sampling;

/// <summary>Reads the draws of call-backs; scope is applied before anything is counted.</summary>
public sealed class SampleQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, FigureRules figures, OrganizationZone zone, TimeProvider clock)
{
    /// <param name="month">Such as <c>2026-10</c>; the latest when there is no such draw.</param>
    public async Task<SampleMonth> ReadAsync(ClaimsPrincipal reader, string? month, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var visible = db.Complaints.AsNoTracking().VisibleTo(reader, tree);
        var names = await visible.Where(row => row.Draw != null).Select(row => row.Draw!).Distinct().ToListAsync(cancellation);
        var months = names.Select(MonthOf).Distinct().OrderDescending(StringComparer.Ordinal).ToList();
        var shown = month is not null && months.Contains(month) ? month : months.FirstOrDefault();
        if (shown is null || !DateOnly.TryParseExact(shown + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return new SampleMonth(months, null, null, SatisfiedFrom(), []);
        var draws = new List<SampleDraw>();
        foreach (var name in names.Where(name => MonthOf(name) == shown).Order(StringComparer.Ordinal)) draws.Add(await ReadAsync(db, visible, name, first, tree, reader, cancellation));
        return new SampleMonth(months, shown, draws.Count > 0 ? draws[0].Chosen.Due : null, SatisfiedFrom(), draws);
    }

    private async Task<SampleDraw> ReadAsync(
        CustomerServiceDb db, IQueryable<ComplaintRow> visible, string name, DateOnly month, OrganizationTree tree, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var rows = await visible.Where(row => row.Draw == name).ToListAsync(cancellation);
        var code = name[..name.LastIndexOf('/')];
        var chosen = (await ComplaintHistory.FindAsync(db, rows[0].Number, cancellation))!.Sample!;
        var (fromMs, toMs) = CallBackSampler.Span(zone, month);
        var unit = tree.Unit(code)?.Id;
        var population = (await CallBackSampler.Population(visible, fromMs, toMs).Where(row => row.UnitId == unit).Select(row => row.Number).ToListAsync(cancellation)).Order(StringComparer.Ordinal).ToList();
        var now = clock.GetUtcNow();
        return new SampleDraw(code, tree.Unit(code)?.Name ?? code, chosen, population, CallBackDraw.HashOf(population) == chosen.PopulationHash,
        [
            .. rows.OrderBy(row => CallBackDraw.RankOf(chosen.Seed, row.Number), StringComparer.Ordinal).Select(row => new SampleCase(
                CaseLine.Of(row, tree), row.CalledBackMs is not null, row.Rating, row.CalledBackMs is null && chosen.Due < now,
                row.CalledBackMs is null && row.State is ComplaintState.Replied or ComplaintState.Closed && tree.Unit(row.UnitId ?? 0) is { } at
                    && DeskAccess.MayAct(reader, tree, new Placement(at.Code, row.Department, row.IsSealed, null)))),
        ]);
    }

    private int SatisfiedFrom() => figures.SatisfiedFrom(zone.DayOf(clock.GetUtcNow()));

    private static string MonthOf(string draw) => draw[(draw.LastIndexOf('/') + 1)..];
}
