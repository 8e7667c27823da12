using CustomerService.Domain.Analysis;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Briefs;

/// <summary>
/// Counts what a brief is made of, from the kept sums: the cost follows the days and queues of a few months and the cases that were open,
/// never the number of calls.
/// </summary>
public sealed class BriefReader(
    IDbContextFactory<CustomerServiceDb> databases, FigureReader figures, HotlineRollups rollups, QualityReader quality, BriefDuties duties, BriefRegister briefs,
    TargetRegister targets, Organizations organizations, OrganizationHistory history, WorkingCalendars calendars, OrganizationZone zone, TimeProvider clock)
{
    /// <summary>Over so many months the punctuality of a unit's briefs is told.</summary>
    public const int MonthsOfBriefs = 12;

    /// <summary>What a brief says by itself, as everything is known now.</summary>
    /// <param name="unit">Whose brief it is.</param>
    /// <param name="brief">The brief, with the numbers that its writer gave.</param>
    public async Task<BriefFacts> ReadAsync(UnitNode unit, Brief brief, CancellationToken cancellation = default)
    {
        var month = brief.Month;
        var now = clock.GetUtcNow();
        var pack = duties.Pack(now);
        var from = month.Start.AddDays(-7 * BriefDraft.WeeksBefore);
        var days = await figures.ReadAsync(unit, from, month.End, RollupStep.Day, cancellation);
        var (whole, before) = (Sum(unit, days, month), Sum(unit, days, month.Previous));
        var yearBefore = await figures.ReadAsync(unit, month.YearBefore.Start, month.YearBefore.End, cancellation);
        var parts = await PartsAsync(unit, month, cancellation);
        // Cases, events and alerts are those of whoever was under the unit when the month ended.
        var then = history.On(month.End.AddDays(-1)).Unit(unit.Code) ?? unit;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return BriefDraft.Of(new BriefMaterial
        {
            Unit = unit.Code, UnitName = unit.Name, Month = month, Calendar = calendars.At(now),
            Volumes = [.. pack.Volumes.Select(volume => Volume(volume, pack, unit, brief, whole, before, yearBefore, now))],
            Unclassified = whole.Volumes.Unclassified(pack),
            Measures = [.. Measure.All.Select(measure => Material(measure, whole, before, yearBefore, days, parts) with { Target = targets.InForce(organizations.Current, unit, measure, month.Start.Year).Value })],
            Offered = days.Rows.Where(row => row.Calls.Offered > 0).ToDictionary(row => row.From, row => row.Calls.Offered),
            Stock = await BriefStock.ReadAsync(db, then, zone.StartOf(month.Start), Earlier(zone.StartOf(month.End), now), cancellation),
            Storms = await BriefEvents.StormsAsync(db, history.On(month.End.AddDays(-1)), then, zone.StartOf(month.Start), zone.StartOf(month.End), cancellation),
            Alerts = await BriefEvents.AlertsAsync(db, then, zone.StartOf(month.Start), zone.StartOf(month.End), cancellation),
            Data = await quality.ReadAsync(unit, whole, new DaySpan(month.Start, month.End), cancellation),
            BriefsInTime = Punctuality(unit, month, now),
        });
    }

    /// <summary>Of the unit's briefs that were due before the month's, from its first one on and twelve at most, those that came in time.</summary>
    public Ratio Punctuality(UnitNode unit, ReportingPeriod month, DateTimeOffset now)
    {
        if (duties.Of(unit, now) is not { } duty) return Ratio.Unknown;
        var past = new List<Brief>();
        for (var earlier = month.Previous; past.Count < MonthsOfBriefs; earlier = earlier.Previous)
        {
            if (!briefs.All.Any(brief => brief.Unit == unit.Code && brief.Month.Start <= earlier.Start)) break;
            if (duty.Due(earlier) <= now) past.Add(briefs.Of(unit.Code, earlier));
        }

        return new Ratio(past.Count(brief => brief.First is { DaysLate: 0 }), past.Count);
    }

    private VolumeFact Volume(BusinessVolume volume, RulePack pack, UnitNode unit, Brief brief, UnitFigures whole, UnitFigures before, UnitFigures yearBefore, DateTimeOffset now)
    {
        if (volume.IsCounted()) return new VolumeFact(volume.Code, whole.Volumes.Of(volume, pack), Known(before, volume, pack), Known(yearBefore, volume, pack)) { IsYearBeforeGiven = yearBefore.Volumes.Given.ContainsKey(volume.Code) };
        var duty = duties.Of(unit, now);
        return duty is { IsAssembled: true }
            ? Gathered(volume, duties.Sources(unit, duty, now), brief.Month)
            : new VolumeFact(volume.Code, Given(brief, volume), Given(briefs.Of(unit.Code, brief.Month.Previous), volume), Given(briefs.Of(unit.Code, brief.Month.YearBefore), volume)) { IsGiven = true };
    }

    /// <summary>A month in which nothing at all was reported tells nothing of how much work there was.</summary>
    private static long? Known(UnitFigures figures, BusinessVolume volume, RulePack pack) =>
        figures.Calls.IsEmpty && figures.Requests is { Accepted: 0, Replied: 0 } && figures.Volumes.Given.Count == 0 ? null : figures.Volumes.Of(volume, pack);

    private static long? Given(Brief brief, BusinessVolume volume) => brief.Given.GetValueOrDefault(volume.Code)?.Count;

    /// <summary>What the submitted briefs say; of how many units is said with it.</summary>
    private VolumeFact Gathered(BusinessVolume volume, IReadOnlyList<UnitNode> sources, ReportingPeriod month)
    {
        var (count, known) = Gather(sources, month, volume);
        return new VolumeFact(volume.Code, count, Complete(Gather(sources, month.Previous, volume)), Complete(Gather(sources, month.YearBefore, volume)))
        {
            IsGiven = true, KnownUnits = known, AllUnits = sources.Count,
        };

        // A sum of some units is no number to compare with one of all.
        long? Complete((long? Count, int Known) gathered) => gathered.Known == sources.Count ? gathered.Count : null;
    }

    private (long? Count, int Known) Gather(IReadOnlyList<UnitNode> sources, ReportingPeriod month, BusinessVolume volume)
    {
        var counts = sources.Select(unit => briefs.Of(unit.Code, month).Standing?.Content.Facts.Volume(volume.Code)?.Count).OfType<long>().ToList();
        return (counts.Count == 0 ? null : counts.Sum(), counts.Count);
    }

    private static MeasureMaterial Material(Measure measure, UnitFigures whole, UnitFigures before, UnitFigures yearBefore, FigureReport days, IReadOnlyList<BriefPart> parts) => new(measure.Code, measure.Kind)
    {
        Value = measure.Of(whole), MonthBefore = measure.Of(before), YearBefore = measure.Of(yearBefore), IsYearBeforeGiven = yearBefore.Given.Contains(measure.Code),
        Days = days.Rows.ToDictionary(row => row.From, measure.Of),
        Parts = [.. parts.Where(part => part.Speaks(measure)).Select(part => new PartMaterial(part.Code, part.Name, measure.Of(part.Before), measure.Of(part.After)) { IsQueue = part.IsQueue, IsOwn = part.IsOwn })],
    };

    /// <summary>The units below and what is the unit's own: its queues where calls are concerned, itself otherwise.</summary>
    private async Task<IReadOnlyList<BriefPart>> PartsAsync(UnitNode unit, ReportingPeriod month, CancellationToken cancellation)
    {
        var after = await figures.ReadChildrenAsync(unit, month.Start, month.End, cancellation);
        var before = await figures.ReadChildrenAsync(unit, month.Previous.Start, month.Previous.End, cancellation);
        // A unit that came or went between the two months is in one of them alone.
        var rows = after.Rows.Concat(before.Rows).DistinctBy(row => row.Unit.Code).Select(row => row.Unit);
        var parts = rows.Select(part => new BriefPart(part.Code, part.Name, Find(before, part, month.Previous), Find(after, part, month)) { IsOwn = part.Code == unit.Code }).ToList();
        var queues = history.Parts(month.Previous.Start, month.End).SelectMany(part => part.Tree.Unit(unit.Code)?.Queues ?? []).DistinctBy(queue => queue.Code).OrderBy(queue => queue.Code, StringComparer.Ordinal);
        foreach (var queue in queues)
            parts.Add(new BriefPart(queue.Code, queue.Name, await OfQueueAsync(unit, queue, month.Previous, cancellation), await OfQueueAsync(unit, queue, month, cancellation)) { IsQueue = true });
        return parts;
    }

    private UnitFigures Find(FigureReport report, UnitNode part, ReportingPeriod month) =>
        report.Rows.FirstOrDefault(row => row.Unit.Code == part.Code) ?? new UnitFigures(part, month.Start, month.End) { Start = zone.StartOf(month.Start), End = zone.StartOf(month.End) };

    private async Task<UnitFigures> OfQueueAsync(UnitNode unit, QueueNode queue, ReportingPeriod month, CancellationToken cancellation)
    {
        var calls = (await rollups.ReadAsync(unit, queue, month.Start, month.End, RollupStep.Month, cancellation)).Total.Calls;
        var sum = new UnitFigures(unit, month.Start, month.End) { Start = zone.StartOf(month.Start), End = zone.StartOf(month.End) };
        sum.Calls.Add(calls);
        return sum;
    }

    private UnitFigures Sum(UnitNode unit, FigureReport days, ReportingPeriod month)
    {
        var sum = new UnitFigures(unit, month.Start, month.End) { Start = zone.StartOf(month.Start), End = zone.StartOf(month.End), Ratings = new RatingTally(days.Total.Ratings.SatisfiedFrom) };
        foreach (var day in days.Rows.Where(row => month.Contains(row.From))) sum.Add(day);
        return sum;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
