using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;

namespace CustomerService.Domain.Figures.Given;

/// <summary>
/// Puts given totals into figures that were counted, for one reading. A total of a unit and period that has a counted figure as well
/// is left out and named: the two are never mixed.
/// </summary>
internal sealed class Giving(
    GivenCover cover, OrganizationHistory history, Func<UnitFigures, string, bool> isCounted,
    Func<UnitNode, DateOnly, DateOnly, CancellationToken, Task<UnitFigures>> readCounted, Func<CancellationToken, Task<DateOnly?>> firstMonth)
{
    private (bool IsRead, DateOnly? Month) first;
    private readonly Dictionary<(string Unit, Time.ReportingPeriod Period), UnitFigures> counted = [];

    public Task GiveAsync(UnitFigures figures, CancellationToken cancellation) => GiveAsync(figures, [(figures.Unit.Code, figures.From, figures.To)], cancellation);

    /// <summary>The children for as long as each was there, and the unit's own as what the whole has besides them.</summary>
    public async Task GiveChildrenAsync(FigureReport report, CancellationToken cancellation)
    {
        var (whole, own) = (report.Total, report.Rows[^1]);
        var stays = cover.Children(whole.Unit.Code, whole.From, whole.To).ToLookup(stay => stay.Unit, StringComparer.Ordinal);
        foreach (var row in report.Rows.Take(report.Rows.Count - 1)) await GiveAsync(row, stays[row.Unit.Code], cancellation);
        await GiveAsync(whole, cancellation);
        foreach (var code in whole.Given)
        {
            var total = whole.GivenOf(code);
            var (numerator, denominator) = (0.0, 0.0);
            foreach (var row in report.Rows.Take(report.Rows.Count - 1)) (numerator, denominator) = (numerator + row.GivenOf(code).Numerator, denominator + row.GivenOf(code).Denominator);
            if (numerator != total.Numerator || (Measure.Find(code) is { Kind: not MeasureKind.Count } && denominator != total.Denominator))
                own.Give(code, new MeasureValue(total.Numerator - numerator, Measure.Find(code) is { Kind: not MeasureKind.Count } ? total.Denominator - denominator : 1));
        }
    }

    private async Task GiveAsync(UnitFigures figures, IEnumerable<(string Unit, DateOnly From, DateOnly To)> stays, CancellationToken cancellation)
    {
        foreach (var (unit, from, to) in stays)
        {
            foreach (var code in cover.Codes(from, to))
            {
                var totals = cover.Of(unit, code, from, to);
                if (totals.Count == 0) continue;
                // Nothing counted in the whole, nothing counted in its parts: the usual case of a past year.
                var mayMix = isCounted(figures, code);
                foreach (var total in totals)
                {
                    if (mayMix && await MayBeCountedAsync(total, cancellation) && isCounted(await CountedAsync(total, cancellation), code)) figures.Conflict(code);
                    else figures.Give(code, total.Value);
                }
            }
        }
    }

    /// <summary>What lies before all that is kept was not counted; most given totals do, and need no look.</summary>
    private async Task<bool> MayBeCountedAsync(GivenTotal total, CancellationToken cancellation)
    {
        if (!first.IsRead) first = (true, await firstMonth(cancellation));
        return first.Month is { } month && total.Period.End > month;
    }

    private async Task<UnitFigures> CountedAsync(GivenTotal total, CancellationToken cancellation)
    {
        if (counted.TryGetValue((total.Unit, total.Period), out var known)) return known;
        var unit = history.On(total.Period.End.AddDays(-1)).Unit(total.Unit)!;
        return counted[(total.Unit, total.Period)] = await readCounted(unit, total.Period.Start, total.Period.End, cancellation);
    }
}
